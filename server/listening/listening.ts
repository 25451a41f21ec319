import type { StandardCosts } from '@songbang/engine/pricing/price.ts';

/** What makes a visit an inspection: papers to hand in, people to stand by, places to be shown. */
const ASKS = /汇报材料|书面材料|材料|台账|报表|汇报|陪同|陪检|迎检|现场点|观摩|座谈会|签到|拍照|留痕|主要负责同志/;
/** The same words with a "no" before them ask for nothing. */
const DENIED = /(不|无需|不用|不需|免|没有)[^，。；、]{0,6}$/;

/**
 * The first words with which a listening visit would ask for something; null when it only listens.
 * @example demandIn('听听村里对报表的意见') // null
 * @example demandIn('请准备汇报材料') // '汇报材料'
 */
export const demandIn = (text: string): string | null => {
  const wanting = /请|须|需|要求|准备|提供|安排|查看|查阅/;
  for (const clause of text.split(/[，。；,;\n]/)) {
    const found = ASKS.exec(clause);
    if (found && wanting.test(clause) && !DENIED.test(clause.slice(0, found.index))) return found[0];
  }
  return null;
};

/** Standard hours for the township: the conversation alone, nobody escorts and nothing is prepared. */
export const listeningHoursOf = (costs: StandardCosts): number => costs.listeningHours;
