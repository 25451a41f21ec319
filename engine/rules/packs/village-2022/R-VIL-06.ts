import { defineRule, observe } from '../../rule.ts';
import { village2022 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const villageAsResponsibleBody = defineRule({
  id: 'R-VIL-06',
  version: 3,
  titles: { zh: '把村级组织作为责任主体', en: 'The village as responsible body' },
  requirement: {
    zh: '不得将村级组织作为执法、拆迁、招商引资等事项的责任主体',
    en: 'villages may not be made responsible for enforcement, demolition or investment attraction',
  },
  source: village2022('有关工作事务的要求', 'on tasks', 4),
  modality: 'prohibition',
  effectiveFrom: '2022-08-22',
  check(demand) {
    return observe(
      hits(
        demand,
        /(?:村|社区|村委会|居委会|村级组织)[^。；\n，,]{0,8}?(?:为|是|作为)[^。；\n，,]{0,10}?(?:责任主体|第一责任)|(?:村|社区)[^。；\n，,]{0,12}?(?:行政执法|招商引资|拆迁|拆除违建)[^。；\n，,]{0,8}?(?:任务|指标|责任)/g,
      ).map((hit) => ({
        span: hit.span,
        fact: { zh: `将“${hit.words}”列为责任`, en: 'The text makes the village responsible' },
        way: {
          zh: '建议改为由有关部门负责、村级组织协助。',
          en: 'Please make the department responsible and let the village assist.',
        },
        fixes: [dropPassage(hit, '此句')],
      })),
    );
  },
});
