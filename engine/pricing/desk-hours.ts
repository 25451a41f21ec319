import { assumptions } from './costs.ts';
import type { StandardCosts } from './price.ts';

/** What one post must do: the kind of the ask and its words (reports of names are quicker than reports in prose). */
export type DeskTask = { kind: string; what: string };

/** A list of names or a receipt, by its words; the same test in SQL (`capacity` of the gate). */
export const QUICK_REPLY = '名单|回执|报名|联系人|联络员';
const isQuick = new RegExp(QUICK_REPLY);

/**
 * Hours the post that does a task spends on it, once, by the standard costs: without villages, travel and repetition, which the
 * price counts. Person-hours.
 * @example deskHours({ kind: 'report', what: '工作总结' }, defaultCosts) // 6
 */
export function deskHours({ kind, what }: DeskTask, costs: StandardCosts): number {
  switch (kind) {
    case 'form':
      return costs.formHours + assumptions.formFields * costs.formHoursPerField;
    case 'report':
      return isQuick.test(what)
        ? assumptions.quickReplyHours
        : costs.reportHours + (assumptions.reportChars / 1000) * costs.reportHoursPerThousandChars;
    case 'inspection':
      return costs.inspectionPrepHours;
    case 'meeting':
    case 'training':
      return costs.meetingPrepHours;
    case 'recommend':
    case 'campaign':
      return costs.recommendHours;
    case 'app':
    case 'group':
      return costs.appHoursPerWeek;
    default:
      return costs.workHours;
  }
}
