import { defineRule, observe } from '../../rule.ts';
import { supervision2018 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

/** Educational inspection (教育督导) is an office and a duty by statute (教育督导条例), no label. */
const LABEL = /督查|(?<!教育|责任)督导(?!室|团|委员会|评估)|巡查|督察/;

export const inspectionLabels = defineRule({
  id: 'R-INS-11',
  version: 3,
  titles: { zh: '业务指导冠以督查、巡查名义', en: 'Guidance labelled as supervision' },
  requirement: {
    zh: '部门日常业务指导、调研不得随意冠以督查、检查、巡查、督察、督导等名义',
    en: 'ordinary guidance may not be labelled supervision, inspection or patrol',
  },
  source: supervision2018('有关名称使用的要求', 'on labels', 3),
  modality: 'prohibition',
  effectiveFrom: '2018-10-09',
  scope: { issuerKinds: ['department', 'coordinating-body', 'public-institution'] },
  // Whether a visit is ordinary guidance needs a person.
  ceiling: 'hint',
  check(demand) {
    const hit = titleHit(demand, LABEL);
    if (!hit) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `标题以“${hit.words}”为名`, en: 'The title calls the visit supervision' },
        way: {
          zh: '属日常业务指导的，建议改称“业务指导”或“调研”。',
          en: 'If it is ordinary guidance, please call it so.',
        },
        fixes: [advise('rename', '改名', '改为业务指导')],
      },
    ]);
  },
});
