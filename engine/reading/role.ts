import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import { closes, dueRole, movedRole } from './role-due.ts';
import { hasInspection, isVisitWindow, otherPhase, otherStage } from './role-inspection.ts';
import { byLabel } from './role-label.ts';
import { isEnrolment, isExam, isRehearsal, isTerm, meetingRole } from './role-meeting.ts';
import { isGoal, notDue } from './role-never.ts';
import { isPast } from './role-past.ts';
import type { Role, Setting } from './role-word.ts';
import { inspectionWord, isVisitLabel, reportVerb } from './role-word.ts';

/** `周一至周五上午8:30-12:00`: when an office is open. */
const isOfficeWeek = ({ expression: { first, last }, whole }: Clause): boolean =>
  first.weekday !== null &&
  first.month === null &&
  first.days.length === 0 &&
  last !== null &&
  !hasDate(last) &&
  /(?:周|星期)[一二][至到~-]/.test(whole);

/** `5月初组织评审` of those put forward: nobody is visited. */
const choosing = /^[^,。]{0,8}(?:评审|评议|评定|评选|遴选)(?!小?组)/;
const isRoughly = ({ expression: { first, last } }: Clause): boolean => first.days.length === 0 && last === null;

/**
 * Decide what a clause's time is for. `isBeforeIssue` says that the date lies before the document's own.
 * The order is the grammar: what can never be a duty first, then labels, meetings, limits, inspections.
 */
export function roleOf(clause: Clause, setting: Setting, isBeforeIssue: boolean): Role {
  const role = purposeOf(clause, setting, isBeforeIssue);
  return setting.open && role === 'deadline' ? 'publicity' : role;
}

function purposeOf(clause: Clause, setting: Setting, isBeforeIssue: boolean): Role {
  const { expression } = clause;
  const limited = expression.limit === 'before' || expression.limit === 'until';
  if (setting.upward) return 'other';
  if (setting.meeting && /^完成[^,。]{0,8}(?:调试|联调|测试)/.test(clause.near)) return 'other';
  if (setting.news || (setting.open && expression.recurs)) return 'past';
  if (setting.narrative && expression.recurs) return 'past';
  if (closes(clause)) return 'deadline';
  const never = notDue(clause);
  if (never) return never;
  if (isGoal(clause)) return 'period';
  const isHandedIn = /^[^,。]{0,12}(?:报|交|送|反馈|提交)/.test(clause.near);
  const isWhole = limited || expression.last !== null;
  if (
    isWhole &&
    isBeforeIssue &&
    expression.first.year !== null &&
    !isHandedIn &&
    !/报送|上报|提交|反馈|报名|申报|填报|报告/.test(clause.label ?? '') &&
    !(clause.before === '' && clause.after === '') &&
    meetingRole(clause) === null
  )
    return 'cutoff';
  if (isPast(clause, isBeforeIssue)) return 'past';
  if (setting.narrative && (isBeforeIssue || (!limited && expression.limit !== 'from'))) return 'past';
  if (setting.lookBack && isBeforeIssue && !limited && meetingRole(clause) !== null) return 'past';
  if (isEnrolment(clause, setting) || (setting.meeting && isRehearsal(clause))) return 'other';
  if (isExam(clause) && !isHandedIn) return limited ? 'deadline' : 'other';
  const meeting = meetingRole(clause) ?? (setting.training && isTerm(clause) ? 'training' : null);
  if (meeting === 'checkin') return 'checkin';
  if (isVisitWindow(clause)) return 'inspection';
  if (limited && reportVerb.test(clause.near)) return 'deadline';
  const isHours = expression.last !== null && (!hasDate(expression.first) || isOfficeWeek(clause));
  const found = byLabel(clause, setting, limited);
  const isOther =
    otherStage.test(clause.before) || (otherPhase.test(clause.after) && !inspectionWord.test(clause.near));
  const labelled = found === 'inspection' && isOther ? 'period' : found;
  // `登记时间2015年9月1日` in a paper of December: a value to be filled in.
  if (labelled === 'deadline' && isBeforeIssue && !isWhole && !isHandedIn && expression.first.year !== null)
    return 'past';
  if (labelled === 'deadline' && isHours && !reportVerb.test(clause.near)) return 'other';
  if (labelled) return labelled;
  if (limited) return 'deadline';
  // `上午8:30至9:30召开座谈会` in the daily programme of a visit: nobody is called to it.
  const isTimed =
    expression.first.hour !== null &&
    !(setting.inspection && expression.last !== null) &&
    /^[^,。]{0,20}(?:开会|召开|举行|开幕|开班|开课|开[^始展通发工放,。]{0,12}会)|^[^,。]{1,16}会(?:议)?(?:$|[,。;(])|^(?:准时|正式)?开始(?:$|[,。;)])/.test(
      clause.near,
    );
  if (meeting && (hasDate(expression.first) || setting.meeting || setting.training || isTimed)) return meeting;
  const due = movedRole(clause) ?? dueRole(clause);
  if (due) return due;
  if (!hasInspection(clause) || (isRoughly(clause) && choosing.test(clause.near))) return 'other';
  // What is told of a day gone by is the look back of a notice, not a visit to come.
  const isTold = isBeforeIssue || (setting.lookBack && !/[将拟定请]于?$/.test(clause.before));
  const isNamed =
    clause.label !== null && (isVisitLabel(clause.label) || /时间|日期|安排|阶段|日程/.test(clause.label));
  return isTold && !isNamed ? 'past' : 'inspection';
}
