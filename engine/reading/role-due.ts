import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import type { Role } from './role-word.ts';
import { dueLabel, inspectionLabel } from './role-word.ts';
import { partOf } from './text.ts';
import { gives, handsIn, movedTo, reports } from './vocabulary.ts';

/** `6月30日24时关闭系统`: the moment nothing is taken in any more. */
const closing =
  /^(?:准时|全面)?(?:系统|平台|端口|通道|网站|报名|填报|申报)?(?:将|即)?(?:自动|统一)?(?:关闭|关网|截止(?!日期|时间|期限|[到至于])|锁[表定]|封[表账库]|关账|收表|停止(?:受理|报名|填报|申报|接收|收[件表]))/;
export const closes = ({ expression: { last, recurs, limit, first }, near, whole }: Clause): boolean =>
  last === null &&
  recurs === null &&
  limit === null &&
  hasDate(first) &&
  (first.days.length > 0 || first.part === null) &&
  closing.test(near) &&
  /填报|报名|申报|报送|上传|提交|受理|投稿|系统|平台|文档|接龙|表|账/.test(whole);
/** `今天务必补上`, `今天下午把路边清干净`: an order of the day, as group messages give it. */
const isNow = (word: string | null): boolean => word === 'today' || word === 'tomorrow' || word === 'overmorrow';
const atOnce = /^(?:之内|内|就|都|里)?(?:务必|必须|一定要?|要|得|须)[^,。]{0,8}(?:补|交|报|发|清|完|填|办|落实|到位)/;
const madeDone = /^[^。,]{0,4}(?:把|将)[^。]{2,30}(?:完|好|干净|到位|齐|交|报|发|补)/;

const handedIn = new RegExp(`^[^,。]{0,24}?(?:${handsIn}|补报|${gives}|${reports})(?!的)`);
/** `申报期为7月1日至31日`. */
const takenIn = /(?:申报|报名|填报|征集|受理|投稿|推荐|报送)期限?(?:为|是|:)$/;
const putOff = new RegExp(`(?:${movedTo}|延长?(?:至|到))$`);

export function dueRole(clause: Clause): Role | null {
  const { expression, before, near, after } = clause;
  if (expression.limit === 'from' && expression.last === null && !putOff.test(before)) return null;
  const limited = expression.limit === 'before' || expression.limit === 'until';
  if (limited || (clause.nextLimited && /^、[^,。]{1,14}$/.test(after))) return 'deadline';
  // `上班时间调整为14时至17时30分`, `工作日9:00-17:00提交`: when an office is open.
  if (expression.last !== null && !hasDate(expression.first) && expression.first.hour !== null) return null;
  if (
    expression.first.part === 'end' &&
    /^(?:全面|全部|基本|整改|落实|拨付|发放){0,2}(?:完成|建成|结束|到位|定稿|交稿|竣工|交付)/.test(near)
  )
    return 'deadline';
  if (putOff.test(before) && hasDate(expression.first)) return 'deadline';
  if (/(?:首次|首期|第一次|首报|第一期|首批)(?:报送|上报)?(?:时间)?[为是:在于]?$/.test(before)) return 'deadline';
  if (
    /(?:截止|截至|限|最迟|不迟于|不得[晚迟]于|不晚于|不超过|最晚)(?:时间|日期)?(?:到|至|于|为|是|:|在)?$/.test(before)
  )
    return 'deadline';
  if (handedIn.test(near)) return 'deadline';
  if (
    expression.last !== null &&
    /^期间内?[^,。]{0,10}(?:完成|确认)|^[^,。]{0,24}(?:领取|办理|缴纳|核对|(?<!入户)登记|注册|填报|登录|参加报名|现场审核|上传|投票|(?:开放|开通)[^,。]{0,4}(?:系统|平台|端口|通道))/.test(
      near,
    )
  )
    return 'deadline';
  if (expression.last !== null && takenIn.test(before)) return 'deadline';
  if (/^(?:为|是|系)[^,。]{0,6}(?:最后期限|最后时限|(?<!统计|数据)截止)/.test(after)) return 'deadline';
  if (
    /请[^,。]{0,12}[于在]$/.test(before) &&
    /^[^,。]{0,20}(?:领取|签收|提取|缴纳|办理[^,。]{0,8}手续|完成[^,。]{0,8}(?:确认|填报|填写|注册|提交|录入|申报))/.test(
      near,
    )
  )
    return 'deadline';
  if (isNow(expression.first.relative) && (atOnce.test(after) || madeDone.test(after))) return 'deadline';
  return null;
}
const movedEvent = new RegExp(`(会|会议|培训班?|演练|考试|检查|验收)(?:时间)?${movedTo}$`);
const movedTime = new RegExp(`([^,。;]{0,20}时间)[^。;]{0,30}${movedTo}$`);
/** `验收时间由…推迟至12月2日`: what was moved keeps its purpose. */
export function movedRole({ lead }: Clause): Role | null {
  const event = partOf(movedEvent, lead);
  if (event !== null) return /培训/.test(event) ? 'training' : /检查|验收/.test(event) ? 'inspection' : 'meeting';
  const moved = movedTime.exec(lead);
  if (!moved) return null;
  const what = moved[1] ?? '';
  if (/培训/.test(what)) return 'training';
  if (/会/.test(what)) return 'meeting';
  return inspectionLabel.test(what) && !dueLabel.test(what) ? 'inspection' : null;
}
