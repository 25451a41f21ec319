import type { StandardCosts } from './price.ts';

/**
 * Product defaults of the standard cost model (time × rate × number × frequency). None of them is a rule:
 * a relief office edits them, each edit is dated and versioned. Where each number comes from:
 *
 * - `yuanPerHour` 30: about 62,000 yuan a year all in (pay, social insurance, office) over 250 days × 8 h, a western county's township post.
 * - `yuanPerVehicleHour` 40: fuel, tolls and wear of one shared car at 40 km/h, about 1 yuan a kilometre.
 * - `readHoursPerThousandChars` 0.1: 6 minutes to register, read and file 1,000 characters (reading speed about 300 a minute, the rest filing).
 * - `reportHours` 3, `reportHoursPerThousandChars` 1.5: half a day to gather facts, then an hour and a half per 1,000 characters written and signed off.
 * - `formHours` 1, `formHoursPerField` 0.05: an hour to understand, fill, stamp and send a form, 3 minutes a column.
 * - `villageShareOfForm` 0.5: a village spends half of what the town office spends on the same form.
 * - `meetingHoursDefault` 1.5: a meeting that states no end; the local video limit of 90 minutes (rules.md §15) taken as the usual length.
 * - `meetingPrepHours` 0.5: replying with the list of attendees and reading the papers.
 * - `inspectionHoursPerHalfDay` 4, `inspectionEscorts` 2, `inspectionPrepHours` 6: one leader and one officer escort half a working day; papers prepared in most of a day.
 * - `recommendHours` 4: choosing, writing up and publicising one nomination.
 * - `appHoursPerWeek` 0.5: 6 minutes a working day in one more system or group.
 * - `workHours` 2: any other task, a quarter of a working day, until somebody states better.
 * - `matterAdviceHours` 0.5, `matterErrandHours` 1: a question answered at the counter; papers taken in, checked and passed on.
 * - `matterHardshipHours` 3, `matterFacilityHours` 2, `matterSafetyHours` 3: going there once, with the drive inside the town, and writing it up.
 * - `matterDisputeHours` 6: two people for one session of mediation of about three hours. `matterOtherHours` 1: until somebody states better.
 * - `matterAnswerDays` 5: working days, the usual promise of a one-stop window; a danger is promised for the next working day.
 * - `listeningHours` 1.5: one conversation, as long as the usual meeting, without escort or papers.
 */
export const defaultCosts: StandardCosts = {
  version: 'default-2026-11',
  yuanPerHour: 30,
  yuanPerVehicleHour: 40,
  readHoursPerThousandChars: 0.1,
  reportHours: 3,
  reportHoursPerThousandChars: 1.5,
  formHours: 1,
  formHoursPerField: 0.05,
  villageShareOfForm: 0.5,
  meetingHoursDefault: 1.5,
  meetingPrepHours: 0.5,
  inspectionHoursPerHalfDay: 4,
  inspectionEscorts: 2,
  inspectionPrepHours: 6,
  recommendHours: 4,
  appHoursPerWeek: 0.5,
  workHours: 2,
  matterAdviceHours: 0.5,
  matterErrandHours: 1,
  matterHardshipHours: 3,
  matterDisputeHours: 6,
  matterFacilityHours: 2,
  matterSafetyHours: 3,
  matterOtherHours: 1,
  matterAnswerDays: 5,
  listeningHours: 1.5,
};

/**
 * What is assumed when neither the text nor the sender states it. Every assumption appears among the facts of its line.
 * `reportChars` 2,000: the usual length of a county summary; `formFields` 20: median of the forms read while designing;
 * `dailyReportHours` 0.5: a return due every day is figures and a sentence, nobody writes a summary a day;
 * `attendees` 1: one person per town; `quickReplyHours` 0.25: a list of names or a receipt; `secondmentHours` 150: one person-month;
 * `visitHalfDaysMax` 2: one team stays at one town for at most a day, however long the whole round lasts.
 */
export const assumptions = {
  reportChars: 2000,
  dailyReportHours: 0.5,
  formFields: 20,
  attendees: 1,
  quickReplyHours: 0.25,
  secondmentHours: 150,
  visitHalfDaysMax: 2,
  meetingDayHours: 6,
  minimumChars: 300,
};
