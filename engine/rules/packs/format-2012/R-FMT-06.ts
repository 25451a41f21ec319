import { defineRule, observe } from '../../rule.ts';
import { format2012 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

export const urgencyInTitle = defineRule({
  id: 'R-FMT-06',
  version: 2,
  titles: { zh: '紧急程度写在标题里', en: 'Urgency written in the title' },
  requirement: {
    zh: '紧急程度在版头标注“特急”“加急”，不写入标题',
    en: 'urgency stands in the header, not in the title',
  },
  source: format2012('第7.2.3条', 'art. 7.2.3', 2),
  modality: 'obligation',
  effectiveFrom: '2012-07-01',
  // A fault of form lays no burden on anybody.
  ceiling: 'hint',
  check(demand, _context, { values }) {
    const hit = titleHit(demand, /紧急通知|特急|加急|急件/);
    if (!hit) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `标题含“${hit.words}”`, en: 'The title carries a word of urgency' },
        way: {
          zh: '确属紧急的，请在版头标注，并写明依据。',
          en: 'If it is urgent, mark the header and state the basis.',
        },
        fixes: [advise('emergency', '声明紧急', `写明依据后即时放行，${values.emergencyHours} 小时内补审`)],
      },
    ]);
  },
});
