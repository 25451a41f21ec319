import type { Demand } from '../review.ts';

/** Contests, shows and examinations, which need everybody on the spot. */
export const CONTESTS = '运动会|比赛|竞赛|大赛|演出|考试';

/** Games, shows, fairs, examinations last as long as they last, often on days off; they are no meetings. */
export const GAMES = new RegExp(
  `${CONTESTS}|锦标赛|展览|展销|博览会|交易会|庙会|灯会|集市|文化节|艺术节|旅游节|招聘会|体检|献血|义诊|接种|普查|[一-龥]赛(?=[（(暨、，。；”》]|$)`,
);

/** Sessions that statutes or Party rules prescribe, named in a sentence. */
const PRESCRIBED =
  /(?:人大|人民代表大会|政协|党代会|党代表大会|两会)[^。；，,]{0,24}(?:会议|大会|全会|召开)|[“"]?两会[”"]?/;
/** A body above sets a session. */
const ABOVE_SETS: Record<string, RegExp> = {
  city: /(?:国家|中央|全国|省|自治区)[^。；，,]{0,12}(?:定于|将于|拟于)/,
  county: /(?:国家|中央|全国|省|自治区|[市州])(?:里|委|政府|直)?[^。；，,县区]{0,12}(?:定于|将于|拟于)/,
  township: /(?:国家|中央|全国|省|自治区|[市州县区])(?:里|委|政府|直)?[^。；，,镇乡村]{0,12}(?:定于|将于|拟于)/,
};

/**
 * Whether a sentence speaks of a session the sender neither called nor can move: one prescribed by statute, or one that a body above
 * it sets.
 * @example setByOthers('省里会议定于12月2日召开', demandOfCounty) // true
 */
export const setByOthers = (sentence: string, { issuer }: Demand): boolean =>
  PRESCRIBED.test(sentence) || (ABOVE_SETS[issuer.level ?? '']?.test(sentence) ?? false);
