import type { Clause } from './clause.ts';
import { dueLabel, inspectionWord, reportVerb } from './role-word.ts';
import { partOf } from './text.ts';

const pastMark =
  /召开了|召开的|举行了|举办了|召开以来|召开后|已(?:经)?(?:于|在)?$|曾|下发|印发|发布|颁布|出台|发出|转发|制发|发生|接到|收到|收悉|来函|来文|制定了|修订|批准|同意|通过了|审议通过|讨论通过|会议(?:精神|要求|指出|强调|决定|研究)|开展了|检查了|进行了|发现(?!的[^,。]{1,12}(?:进行|开展))|查获|报来/;

/** `3月8日16时前,县茶办共收到12份`: a limit gone by, told as history. */
const told = /^[^,。]{0,16}(?:共|已|仅|只)?(?:收到|收齐|下发了|发放了|完成了|报送了|召开了|印发了|共有\d)/;

/** `2015年9月2日,县政府召开推进会,县长出席会议并讲话`: what those above did, told with its year. */
const attended = /^,?[^,。将]{0,30}召开[^,。将]{0,40}会议?,[^,。将请]{0,30}(?:讲话|部署|发言)(?:[,。]|$)/;

export function isPast(clause: Clause, isBeforeIssue: boolean): boolean {
  const { expression, near, before, whole, label } = clause;
  if (expression.limit === 'before' || expression.limit === 'until')
    return isBeforeIssue && (told.test(near) || /已(?:经)?(?:于|在)$/.test(before));
  if (
    /(?:拟|定|将|兹定|决定|计划|预定|安排|初定)(?:于|在)?$|请(?:于|在|务必)?$|务必(?:于|在)?$|时间[^,。]{0,6}$/.test(
      before,
    )
  )
    return false;
  if (expression.last !== null && label !== null && dueLabel.test(label)) return false;
  if (
    /^,?[^,。]{0,30}(?:召开了|举行了)/.test(clause.after) ||
    /^,?[^,。]{0,40}召开[^。]{0,40}(?:会议|大会)(?:,会议)?(?:强调|要求|指出|传达|审议|研究|听取|决定)/.test(
      clause.after,
    ) ||
    (expression.first.year !== null && attended.test(clause.after))
  )
    return true;
  if (/(?:^|[,。;》已并])经[^,。]{0,24}$/.test(before) && /(?:审定|审议|研究|讨论|评选|评审|同意|通过)/.test(near))
    return true;
  if (
    /^,?[^,。]{0,30}(?:反馈|通报|报送|上报|报告?|检查|督查|听取|组织|完成|审议|讨论|传达|部署|启动|下达|调研|约谈)了/.test(
      clause.after,
    )
  )
    return true;
  if (/^[^,。]{0,24}(?:召开了|举行了|举办了|开展了|进行了|下发|印发了|发布了|颁布|收到|接到|发生|检查了)/.test(near))
    return true;
  if (isBeforeIssue && /^[^,。]{0,12}(?<!不得|自|而)已(?:经)?(?!成立|登记|建成)/.test(near)) return true;
  const looked = inspectionWord.test(near) || /检查|督查|巡查/.test(clause.after);
  // `对自查情况进行抽查,对发现的隐患…`: what may be found, until the day has been.
  const finds = partOf(/^[^。]{0,40}(?:中|时|后)?,?(?:共|均)?(?:发现|查出|查获|暴露)(.?)/, clause.after);
  if (looked && finds !== null && (isBeforeIssue || finds !== '的')) return true;
  if (/(?:根据|按照|依据|依照|按|落实|贯彻|传达|原定于?|原计划于?)$/.test(before)) return true;
  if (isBeforeIssue && /^,?[^,。]{0,10}(?:共|累计)[^,。]{0,16}\d/.test(clause.after)) return true;
  if (isBeforeIssue && /(?:根据|按照|依据|依照|按|落实|贯彻|传达)[^,。]{0,20}$/.test(before)) return true;
  if (pastMark.test(near) && (isBeforeIssue || !reportVerb.test(near))) return true;
  return isBeforeIssue && clause.label === null && /^,/.test(clause.after) && !/报送|上报|填报|反馈/.test(whole);
}
