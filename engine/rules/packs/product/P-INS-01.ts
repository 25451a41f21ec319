import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { isVisit } from '../../visit.ts';

export const sameTopicVisits = defineRule({
  id: 'P-INS-01',
  version: 2,
  titles: { zh: '同一事项反复到镇检查', en: 'The same topic inspected again' },
  requirement: {
    zh: '同一事项一年到同一乡镇检查次数设上限（默认参数，由各地设定）',
    en: 'visits on one topic to one township are capped a year (a default each place sets)',
  },
  source: productDefault('同一事项到镇次数', 'visits per topic', 3),
  modality: 'general',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  check(demand, { inspections }, { values }) {
    if (!isVisit(demand)) return notApplicable;
    const already = inspections?.sameTopicTownshipThisYear;
    if (already === undefined) return unknown('inspections');
    if (already < values.sameTopicVisitsPerTownship) return pass;
    return observe([
      {
        span: demand.reading.inspections[0]?.span ?? null,
        fact: {
          zh: `同一事项今年已到该镇检查 ${already} 次`,
          en: `The township was visited ${already} times on this topic this year`,
        },
        way: {
          zh: '建议共用已有检查结果，或并入综合查一次；确有必要的，请写明理由。',
          en: 'Please share earlier results or join a visit; if it is needed, state why.',
        },
        fixes: [
          advise('share', '共用检查结果', '调取最近一次检查结果'),
          advise('join', '并入综合查一次', '与同期到镇的检查合并'),
          giveReason,
        ],
      },
    ]);
  },
});
