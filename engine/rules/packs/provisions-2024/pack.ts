import type { Pack } from '../../rule.ts';
import { ordersToLowerGovernment } from './R-DOC-04.ts';
import { lengthGeneral } from './R-DOC-06.ts';
import { lengthTask } from './R-DOC-07.ts';
import { noReportOnImplementation } from './R-DOC-11.ts';
import { noSupportingPlan } from './R-DOC-12.ts';
import { visitAsksForHead } from './R-INS-04.ts';
import { judgedByTraces } from './R-INS-07.ts';
import { principalAtDeputysMeeting } from './R-MTG-05.ts';

export const provisions2024Pack: Pack = {
  id: 'provisions-2024',
  title: '《整治形式主义为基层减负若干规定》',
  place: null,
  rules: [
    ordersToLowerGovernment,
    lengthGeneral,
    lengthTask,
    noReportOnImplementation,
    noSupportingPlan,
    principalAtDeputysMeeting,
    visitAsksForHead,
    judgedByTraces,
  ],
};
