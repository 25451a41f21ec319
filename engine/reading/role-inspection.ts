import type { Clause } from './clause.ts';
import { inspectionLabel, inspectionWord, visitAhead } from './role-word.ts';

/** `督查组今天上午10点到某村`: who comes is named before the time. */
const visitors = /(?:督[查导察]|检查|考核|验收|评估|巡查|调研|核查)组[^,。]{0,6}$/;
export function hasInspection(clause: Clause): boolean {
  const { near, before, label } = clause;
  if (visitors.test(before) && /^[^,。]{0,4}(?:到|赴|来|入)/.test(near)) return true;
  if (inspectionLabel.test(label ?? '')) return true;
  if (inspectionWord.test(near.slice(0, 60))) return true;
  if (clause.expression.limit === 'from' && visitAhead.test(clause.after)) return true;
  if (/^(?:对|到|赴)[^,。]{40,160}(?:进行|开展)[^,。]{0,10}$/.test(near) && inspectionWord.test(near.slice(-12)))
    return true;
  return /^$|^期间$|^(?:进行|开展|结束|完成|组织|实施)/.test(near) && inspectionWord.test(before.slice(-24));
}

/** Stages of an inspection in which nobody inspects. */
export const otherStage = /(?:整改|总结|动员|部署|宣传|准备)[^,。:(]{0,6}[(:]?$/;
export const otherPhase = /^[)]?[:,]?(?:为)?[^,。;:(]{0,6}(?:整改|总结|动员|部署|宣传|准备|汇总|上报)/;
