import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';
import { isVisit } from '../../visit.ts';

const MATERIALS =
  /(?:报送|上报|提交|提供|准备|备齐|填报)(?!的)[^。；\n，,]{0,16}?(?:汇报材料|自查报告|自评报告|佐证材料|台账|情况表|统计表|报表|书面材料|总结|资料)/g;

export const materialsForVisit = defineRule({
  id: 'R-INS-05',
  version: 4,
  titles: { zh: '督检考、调研期间频繁要材料', en: 'A visit asks for many materials' },
  requirement: {
    zh: '督检考和调研不得频繁要求基层填表报数、提供材料',
    en: 'visits may not keep asking the grassroots for forms and materials',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'lower',
  emergencyExempt: true,
  // How many requests are 频繁 is a default of ours, not of the provisions.
  ceiling: 'should',
  check(demand, _context, { values }) {
    if (!isVisit(demand)) return notApplicable;
    const asked = hits(demand, MATERIALS);
    if (asked.length <= values.materialRequestsPerVisit) return pass;
    const [first] = asked;
    return observe([
      {
        span: first?.span ?? null,
        fact: {
          zh: `一次到镇检查要求 ${asked.length} 项材料`,
          en: `One visit asks for ${asked.length} sets of materials`,
        },
        way: {
          zh: '建议现场查看或用已有数据，材料减到 1 项以内。',
          en: 'Please look on site or use held data, and ask for one paper at most.',
        },
        fixes: [advise('held-data', '用已有数据', '由系统调取已报数据，不再要材料')],
      },
    ]);
  },
});
