import type { Span } from '../../../reading/reading.ts';
import type { Demand } from '../../review.ts';
import { defineRule, type Observation, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, dropPassage } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';
import { linkedHits } from '../../text/linked.ts';
import { onResult } from '../../text/on-result.ts';
import { titleHit } from '../../text/title.ts';

const PAPER =
  '(?:领导)?(?:肯定性)?(?:批示|信息(?:采用|刊发|报送)|(?:文章|稿件|信息|报道|简报)[^。；\\n，,]{0,6}(?:刊发|采用|发表|录用)|(?:报送|刊发|采用)[^。；\\n，,]{0,6}(?:信息|简报|稿件)|媒体报道|新闻宣传|经验(?:材料|做法|交流)|典型经验|现场会)';
const SCORE = '(?:(?:得|计|记|加|扣)\\s*\\d+(?:\\.\\d+)?\\s*分|加分|计分)';
/** Information sent, used or published, counted in a table of points or made part of an appraisal. */
const SENT =
  '(?:(?:政务|工作|宣传|党建|综治)?(?:信息|简报|稿件|文章)(?:报送)?(?:采用|录用|刊发|发表|报送)(?:情况|数量|篇数)?)';
const COUNTED =
  '(?:得分|计分|积分|考核分|[^。；\\n，,]{0,8}?(?:计入|纳入|列入|作为)[^。；\\n，,]{0,12}?(?:考核|考评|评优|评先|得分))';
const SCORED_INFORMATION = `${SENT}${COUNTED}|(?:信息|简报)[^。；\\n]{0,24}?采用情况[^。；\\n，,]{0,6}?(?:计入|纳入)[^。；\\n，,]{0,12}?(?:考核|考评|得分)|(?:宣传|政务)信息[^。；\\n，,]{0,4}?考核(?:量分|计分|事关[^。；\\n，,]{0,10}|奖励|得分)`;
/** 每超报1篇计1分, 采用的每篇计2分. */
const EACH =
  '(?:每(?:超)?(?:报送?|采用|录用|刊发)[^。；\\n，,]{0,6}?[篇条][^。；\\n，,]{0,4}?|(?:采用|录用|刊发)的[，,]?\\s*每[篇条次][^。；\\n，,]{0,4}?)(?:计|记|加|得)\\s*\\d+(?:\\.\\d+)?\\s*分';
const ASKS = new RegExp(`${EACH}|${PAPER}[^。；\\n]{0,20}?${SCORE}|${SCORED_INFORMATION}`, 'g');

/** Information, and what hangs on it clauses further: 采用情况由县委办统计、通报，年终计分. */
const INFORMATION =
  /(?<!企业|个人|用户|学生|居民|群众)(?:信息|简报|稿件)(?:的)?(?:报送|采用|录用|刊发)(?:工作|情况|任务)?|报送(?:政务|宣传|工作)?(?:信息|简报)(?!员)(?:情况)?/g;
const COUNTS =
  /(?:计入|纳入|列入|作为)[^。；\n，,]{0,12}?(?:考核|考评|评优|评先|得分)(?:得分|依据|内容)?|打分|计分|评分/g;

/** Points taken off for a false or late report are no points for paper. */
const FALSE_REPORT = /不实|虚假|失实|虚报|瞒报|漏报|迟报|错报|差错|预警|险情|突发|紧急/;

/** The name of an annex is not where the scoring stands; cutting it would only lose the annex. */
const noScore = advise('no-score', '不再计分', '附件只列采用篇目，不列得分');

/** 政务信息工作考核办法: the title says what is scored, the text that it is done in numbers. */
const SCORING_TITLE = /(?:政务|党务|党委|宣传|工作)信息[^，。]{0,8}(?:考核|考评|计分|评分)/;
const IN_NUMBERS = /打分|计分|评分|得分|分值|量化考核/;
const titled = (words: string, span: Span): Observation => ({
  span,
  fact: { zh: `标题为“${words}”，文中按信息计分`, en: 'By its title the paper scores the information sent in' },
  way: { zh: '请不再以信息计分，改看实际成效。', en: 'Please score no information and look at results.' },
  fixes: [noScore],
});

/** What is scored, with the words to leave out: where the scoring stands apart, those alone. */
const scoredIn = (demand: Demand): { at: Hit; cut: Hit }[] => {
  const near = hits(demand, ASKS).filter(({ words }) => !FALSE_REPORT.test(words) && !onResult(words));
  const far = linkedHits(demand, { thing: INFORMATION, outcome: COUNTS }).filter(
    ({ words, span, thing }) =>
      !FALSE_REPORT.test(words) &&
      !FALSE_REPORT.test(thing.sentence.text) &&
      !near.some((hit) => hit.span[0] < span[1] && span[0] < hit.span[1]),
  );
  return [
    ...near.map((hit) => ({ at: hit, cut: hit })),
    ...far.map(({ words, span, thing, outcome }) => ({ at: { words, span, sentence: thing.sentence }, cut: outcome })),
  ];
};

export const scoringPaper = defineRule({
  id: 'R-INS-06',
  version: 8,
  titles: { zh: '以批示、刊发信息、经验材料计分', en: 'Scoring written instructions, articles or experience pieces' },
  requirement: {
    zh: '考核不得以领导批示、文章信息刊发、经验材料等作为计分内容',
    en: 'written instructions, published articles and experience pieces may not be scored',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'units',
  check(demand) {
    const found = scoredIn(demand);
    const whole = found.length === 0 && IN_NUMBERS.test(demand.text) ? titleHit(demand, SCORING_TITLE) : null;
    if (whole?.span) return observe([titled(whole.words, whole.span)]);
    return observe(
      found.map(({ at, cut }) => ({
        span: at.span,
        fact: { zh: `考核项“${at.words}”`, en: 'The assessment scores papers instead of results' },
        way: { zh: '请删去此项，改看实际成效。', en: 'Please drop the item and look at results.' },
        fixes: [/^\s*附[件表]?/.test(at.sentence.text) ? noScore : dropPassage(cut, '此项')],
      })),
    );
  },
});
