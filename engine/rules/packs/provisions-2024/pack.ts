import type { Pack } from '../../rule.ts';
import { disguisedCampaign } from './R-CRE-08.ts';
import { yearlyCount } from './R-DOC-01.ts';
import { issuedUnderPlan } from './R-DOC-02.ts';
import { divisionOfLabour } from './R-DOC-03.ts';
import { ordersToLowerGovernment } from './R-DOC-04.ts';
import { dodgingTheCount } from './R-DOC-05.ts';
import { lengthGeneral } from './R-DOC-06.ts';
import { lengthTask } from './R-DOC-07.ts';
import { burdenAssessment } from './R-DOC-09.ts';
import { policyReview } from './R-DOC-10.ts';
import { noReportOnImplementation } from './R-DOC-11.ts';
import { noSupportingPlan } from './R-DOC-12.ts';
import { oneComprehensiveByCentre } from './R-INS-01.ts';
import { outsideThePlan } from './R-INS-03.ts';
import { visitAsksForHead } from './R-INS-04.ts';
import { materialsForVisit } from './R-INS-05.ts';
import { scoringPaper } from './R-INS-06.ts';
import { judgedByTraces } from './R-INS-07.ts';
import { systemMeetingOnceAYear } from './R-MTG-01.ts';
import { meetingUnderPlan } from './R-MTG-02.ts';
import { alreadyDeployedByDocument } from './R-MTG-03.ts';
import { principalAtDeputysMeeting } from './R-MTG-05.ts';
import { bothHeadsSpeak } from './R-MTG-06.ts';
import { speechLength } from './R-MTG-07.ts';
import { groupMeetingLength } from './R-MTG-08.ts';
import { meetingLengthOther } from './R-MTG-09.ts';
import { preferVideo } from './R-MTG-10.ts';
import { overnightRelay } from './R-MTG-11.ts';
import { askedOnce } from './R-RPT-01.ts';
import { noBorrowing } from './R-SEC-01.ts';
import { disguisedBorrowing } from './R-SEC-03.ts';
import { borrowingByPhone } from './R-SEC-04.ts';

const documents = [
  yearlyCount,
  issuedUnderPlan,
  divisionOfLabour,
  ordersToLowerGovernment,
  dodgingTheCount,
  lengthGeneral,
  lengthTask,
  burdenAssessment,
  policyReview,
  noReportOnImplementation,
  noSupportingPlan,
];
const meetings = [
  systemMeetingOnceAYear,
  meetingUnderPlan,
  alreadyDeployedByDocument,
  principalAtDeputysMeeting,
  bothHeadsSpeak,
  speechLength,
  groupMeetingLength,
  meetingLengthOther,
  preferVideo,
  overnightRelay,
];
const inspections = [
  oneComprehensiveByCentre,
  outsideThePlan,
  visitAsksForHead,
  materialsForVisit,
  scoringPaper,
  judgedByTraces,
];

export const provisions2024Pack: Pack = {
  id: 'provisions-2024',
  title: '《整治形式主义为基层减负若干规定》',
  place: null,
  rules: [
    ...documents,
    ...meetings,
    ...inspections,
    askedOnce,
    noBorrowing,
    disguisedBorrowing,
    borrowingByPhone,
    disguisedCampaign,
  ],
};
