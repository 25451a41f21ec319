import { defineRule, notApplicable, observe } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

const PLAN = '(?:实施意见|实施方案|实施细则|若干措施|具体措施|工作方案|行动方案)';
const CARRY_OUT = '(?:贯彻|落实|执行)[^，。]{0,60}?';
const URGING = '(?<!加快|加紧|抓紧|抓好|狠抓|督促)';
const ABOUT_IT = '(?!的(?:紧急|补充)?(?:通知|函|通报)|(?:落实|执行|推进)?情况)';

/**
 * The document itself implements another one: 关于贯彻落实《…》的实施意见, 关于印发贯彻落实…实施方案的通知.
 * 关于加快落实…实施方案的通知 urges on a plan that exists, and is none.
 */
const IMPLEMENTS = new RegExp(
  `(?:${URGING}${CARRY_OUT}|${CARRY_OUT}的)${PLAN}${ABOUT_IT}|(?<=印发.{0,20})${CARRY_OUT}${PLAN}`,
);

export const implementingDocument = defineRule({
  id: 'R-DOC-15',
  version: 2,
  titles: { zh: '为落实上级文件再制定实施意见', en: 'An implementing document for an upper one' },
  requirement: {
    zh: '上级文件没有明确要求的，不再制定贯彻落实意见和实施细则',
    en: 'no implementing opinions or rules for an upper document unless it expressly asks for them',
  },
  source: relief2019('有关精简文件的要求', 'on fewer documents', 2),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  emergencyExempt: true,
  check(demand) {
    const hit = titleHit(demand, IMPLEMENTS);
    if (!hit) return notApplicable;
    return observe([
      {
        span: hit.span,
        fact: { zh: `本件是落实上级文件的“${hit.words.slice(-4)}”`, en: 'The document implements an upper one' },
        way: {
          zh: '上级文件未明确要求的，建议直接转原文、只列本地措施；有明确要求的，请注明条款。',
          en: 'If the upper document did not ask for it, forward the original and list local measures only; if it did, cite where.',
        },
        fixes: [advise('use-original', '改为转原文', '附上级原文，另列本地措施'), giveReason],
      },
    ]);
  },
});
