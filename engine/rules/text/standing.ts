import type { Span } from '../../reading/reading.ts';
import type { Demand } from '../review.ts';
import { audienceOf, type Protected } from './audience.ts';
import { isAccount } from './news.ts';
import type { Sentence } from './sentences.ts';
import { sentencesOf } from './sentences-of.ts';

/** Those who register or log in for a purpose of their own: firms, candidates, people at a meeting. */
const OWN_PURPOSE =
  /企业|公司|用人单位|单位账号|经营|商户|供应商|施工|考生|申请|申报|报名|新生|参会|参训|参加培训|学员|纳税|参赛|求职|游客|务工|投标|会议(?!精神)/;
/** Choice, not duty. */
const MAY =
  /(?:鼓励|提倡|倡导|欢迎|自愿|允许|授权|(?<![许认不宁尽])可(?:以|自愿|自行|根据|结合|在|通过|凭|于|将|向))[^，,。；]*$/;
/** 确需…的，…: what is to be done in a case; the case itself is asked of nobody. */
const CASE = /^(?:[^，,。；]{0,6}[，,])?\s*(?:确需|确有|需要|需|如需|如有?|若|凡?因|对于?需)[^，,。；]*$/;
const CASE_ENDS = /^[^，,。；]{0,12}的(?:[，,]|$)/;
/** A statute or the statistics it orders: then the law asks. */
const BY_LAW = /《[^》]{1,30}(?:法|条例)》|统计法|统计报表制度|统计调查制度|法定(?:报表|职责|义务|统计)|国家统计/;
const EMERGENCY =
  /疫情|防疫|防汛|抗旱|火情|火险|扑救|抢险|救灾|应急响应|应急值守|应急处置|险情|灾情|预警|台风|暴雨|山洪|地震|寒潮|突发(?:事件|公共)|值班(?:值守)?|传染病/;
/** A paper about the burden itself speaks of what it forbids all the time. */
const ON_BURDEN = /减负|形式主义|松绑|过度留痕|文山会海/;
/** Handed down, not sent up. */
const DOWNWARD = /(?:(?<!上)(?:发|传|转)|(?<!报|上)送|通知|下发|印发)(?:至|到|给)?各(?:村|社区|乡镇|镇|街道|单位|学校)/;

/** The sentence a span lies in, and its words before and after. */
function around(demand: Demand, span: Span): { sentence: Sentence; before: string; after: string } | null {
  const sentence = sentencesOf(demand).find(({ start, end }) => start <= span[0] && span[0] < end);
  if (!sentence) return null;
  const [from, to] = [span[0] - sentence.start, span[1] - sentence.start];
  return { sentence, before: sentence.text.slice(0, from), after: sentence.text.slice(to) };
}

/**
 * Why the words at `span`, although they match a rule, do not show by themselves that it is broken; null when they do.
 * The rule then speaks as a hint: it may be right, and a person who knows more can tell.
 * @example doubtOf(demand, span, { whom: 'below', emergencyExempt: true }) // 'audience' for 重点企业每日报送
 */
export function doubtOf(
  demand: Demand,
  span: Span,
  rule: { whom: Protected; emergencyExempt: boolean },
): 'audience' | 'choice' | 'case' | 'law' | 'emergency' | 'burden' | 'downward' | 'account' | null {
  const at = around(demand, span);
  if (!at) return null;
  const { sentence, before, after } = at;
  const words = demand.text.slice(...span);
  const title = demand.reading.title ?? '';
  if (ON_BURDEN.test(title)) return 'burden';
  if (isAccount(demand)) return 'account';
  if (rule.emergencyExempt && (EMERGENCY.test(sentence.text) || EMERGENCY.test(title))) return 'emergency';
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  if (/自愿/.test(sentence.text) || MAY.test(clause) || MAY.test(clause + words.slice(0, -1))) return 'choice';
  if (CASE.test(clause) && CASE_ENDS.test(after)) return 'case';
  if (BY_LAW.test(before) || /统计局|统计(?:月报|年报|报表)制度/.test(title)) return 'law';
  if (DOWNWARD.test(words + (/^[^，,。；]*/.exec(after)?.[0] ?? ''))) return 'downward';
  if (rule.whom === 'users') return OWN_PURPOSE.test(before + words) ? 'audience' : null;
  return audienceOf(demand, { words, span, sentence }, rule.whom) === 'others' ? 'audience' : null;
}
