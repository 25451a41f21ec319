import type { Clause } from './clause.ts';
import { hasDate } from './moment.ts';
import { asksBack, inspectionWord, isVisitLabel, reportVerb, visitAhead } from './role-word.ts';
import { looks, movedTo } from './vocabulary.ts';

/** `督查组今天上午10点到某村`: who comes is named before the time. */
const visitors = new RegExp(`(?:${looks}|视导|评审|审计)组[^,。]{0,9}$`);
/** Whether the words before a time name who comes to look. */
export const isVisitor = (before: string): boolean => visitors.test(before);
const arrives = /^[^,。]{0,4}(?:到|赴|来|入|进[驻点场]|抵[^押触]|前往|莅临|下沉)/;

/** `审计组自9月15日起进点`. */
export const isArrival = ({ before, near }: Clause): boolean => visitors.test(before) && arrives.test(near);
/** `16日对甲镇、乙镇,17日对丙镇进行验收`: the verb stands behind the last day. */
const sharesVerb = /^对[^,。]{2,30},$/;

/** `将于本月底前对各茶场进行抽查`: the limit the visitors set themselves, nobody's duty to hand in. */
const isVisitLimit = ({ before, near, expression: { limit } }: Clause): boolean =>
  limit === 'before' &&
  (/(?:将|拟|定|计划)(?:于|在)?$/.test(before) || visitors.test(before)) &&
  /^(?:对|到|赴|组织|分组|开展|进行)/.test(near) &&
  visitVerb.test(near);
const visitVerb = new RegExp(looks);

/** `检查从11月26日起,至12月6日止`: the last day of a visit, no limit. */
const isVisitRange = (clause: Clause): boolean =>
  (clause.expression.limit === 'until' ||
    (clause.expression.limit === 'before' && /^(?:全部|全面)?结束/.test(clause.near))) &&
  clause.expression.last !== null &&
  hasDate(clause.expression.last) &&
  !reportVerb.test(clause.near) &&
  hasInspection(clause);

/** `检查改为12月1日进行`. */
const movedVisit = new RegExp(`(?:${looks})(?:工作)?${movedTo}$`);

/** A time with an end to it that the visitors keep, and nobody has to meet. */
export const isVisitWindow = (clause: Clause): boolean =>
  isVisitLimit(clause) ||
  movedVisit.test(clause.before) ||
  (isVisitRange(clause) && !otherStage.test(clause.before) && !otherPhase.test(clause.after));

/** `8:00开始,对各村进行督查`, `利用11月26日至12月5日10天时间,对各乡镇进行督查`: the visit follows behind a comma. */
const begins =
  /^(?:正式)?开始,|^(?:共|计|约|为期|的)?[\d一二三四五六七八九十两半]{1,3}个?(?:天|周|星期|月|工作日)(?:左右)?的?(?:时间)?,/;

/** `省爱卫办4月制定的《标准》`: when a text was made. */
const made = /^份?[^,。]{0,6}(?:制定|制发|印发|下发|发布|出台|颁布|修订|通过|下达|召开|发生)的/;

/** `考核期为1月1日至12月31日`: the time that is looked at. */
const assessed = /(?:考核|评价|评估|审计|统计|所属)(?:期|周期|区间|时段)(?:为|是|:)?$/;

/** `3月考核排名`: what a look gone by has shown. */
const outcome = new RegExp(
  `(?:${looks}|测评|评比)[^,。]{0,4}(?:排名|结果|成绩|得分|名单)(?:表|情况|的?公示|的?通报)?$`,
);

/** `县里分三个组先下来看一遍`. */
const comesToSee = /^[^,。]{0,4}[县市省州区局组][^,。]{0,10}(?:下来|来|到)[^,。]{0,8}看/;

/** `宣传组后天到镇,先看学校`; not 看望. */
const toSee = /^(?:左右|前后)?[到来](?:[^。]{0,12}看(?!望|到)|[^,。]{0,6}查)/;

/** `随机抽2个村看环境`. */
const spotCheck = /^[^,。]{0,10}抽(?:取|选|[\d一二两三四五六几])[^,。]{0,8}(?:看|查|检)/;

/** Whether somebody comes to look at this time, or the place is to look at itself. */
export function hasInspection(clause: Clause): boolean {
  const { before, label } = clause;
  const near = clause.near.replace(/《[^《》]*》/g, '');
  if (made.test(clause.near) || outcome.test(near) || assessed.test(before)) return false;
  if (
    isArrival(clause) ||
    (sharesVerb.test(clause.after) && inspectionWord.test(clause.whole)) ||
    comesToSee.test(near) ||
    (/[里组局]$/.test(before) && toSee.test(clause.after)) ||
    spotCheck.test(near)
  )
    return true;
  // `自查(…)、抽查(…)、总结(…)`: what stands before a bracket owns it.
  if (before.endsWith('(') && clause.after.startsWith(')')) {
    if (otherStage.test(before) && !/自查[^,。;(]{0,6}\($/.test(before)) return false;
    if (inspectionWord.test(before.slice(-16))) return true;
  }
  if (label !== null && isVisitLabel(label) && !asksBack(clause)) return true;
  if (inspectionWord.test(near.slice(0, 60))) return true;
  if ((clause.expression.limit === 'from' || begins.test(clause.after)) && visitAhead.test(clause.after)) return true;
  if (/^(?:对|到|赴)[^,。]{40,160}(?:进行|开展)[^,。]{0,10}$/.test(near) && inspectionWord.test(near.slice(-12)))
    return true;
  // `检查系统中1-12月份每月的数据`: the months of what is looked at.
  const isAttribute = near === '' && /[中里内的]$/.test(before);
  return (
    !isAttribute &&
    /^$|^期间$|^(?:开始|预计|为期|历时|进行|开展|结束|完成|组织|实施)/.test(near) &&
    inspectionWord.test(before.slice(-24))
  );
}

/** Stages of an inspection in which nobody inspects. */
export const otherStage = /(?:整改|总结|动员|部署|宣传|准备)[^,。:(]{0,6}(?:,?时间)?[为从自是(:]{0,2}$/;
// Not `检查时间为11月24日,请提前准备`: those who are visited make ready.
export const otherPhase =
  /^(?:\)?:?|,)(?:为)?(?!请|各|[^,。]{0,4}(?:做好|提前))[^,。;:(、]{0,6}(?:整改|总结|动员|部署|宣传|准备|汇总|上报)/;
