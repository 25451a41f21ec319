import { defineRule, notApplicable, observe } from '../../rule.ts';
import { documents2012 } from '../../sources.ts';
import { replaceWords } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const reportCarriesNoRequest = defineRule({
  id: 'R-FMT-15',
  version: 3,
  titles: { zh: '报告夹带请示事项', en: 'A report carries a request' },
  requirement: { zh: '报告中不得夹带请示事项', en: 'a report carries no request for approval' },
  source: documents2012('第十五条', 'art. 15', 1),
  modality: 'obligation',
  effectiveFrom: '2012-07-01',
  // A fault of form lays no burden on anybody.
  ceiling: 'hint',
  check(demand) {
    if (!/报告$/.test(demand.reading.title ?? '')) return notApplicable;
    return observe(
      hits(
        demand,
        /(?:妥否|当否|是否妥当)[，,]?请批[示复准]|请(?:予)?(?:批准|批示|批复|审批)|恳请[^。；\n，,]{0,10}(?:批准|支持|解决)/g,
      ).map((hit) => ({
        span: hit.span,
        fact: { zh: `报告中写有“${hit.words}”`, en: 'The report asks for approval' },
        way: { zh: '请删去此句，另行请示。', en: 'Please drop the sentence and send a separate request.' },
        fixes: [replaceWords(hit, '特此报告', '改为“特此报告”')],
      })),
    );
  },
});
