import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { continuing2020 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { isVisit } from '../../visit.ts';

export const copiedInspection = defineRule({
  id: 'R-INS-12',
  version: 1,
  titles: { zh: '层层套开督查检查', en: 'An upper inspection copied downward' },
  requirement: {
    zh: '列入中央计划的督查检查考核，地方不得层层配套开展',
    en: 'planned items of the centre may not be copied downward as matching checks',
  },
  source: continuing2020('有关督查检查考核的要求', 'on inspections', 2),
  modality: 'prohibition',
  effectiveFrom: '2020-04-14',
  scope: { issuerLevels: ['province', 'city', 'county', 'township'] },
  emergencyExempt: true,
  check(demand, { parent }, { values }) {
    if (!isVisit(demand)) return notApplicable;
    if (parent === undefined) return unknown('parent');
    if (parent === null || parent.coverage < values.nearDuplicateShare) return pass;
    return observe([
      {
        span: demand.reading.inspections[0]?.span ?? null,
        fact: {
          zh: `检查内容 ${Math.round(parent.coverage * 100)}% 与《${parent.title}》相同`,
          en: 'The inspection repeats one ordered from above',
        },
        way: {
          zh: '请不再单独到镇检查，结果与上级检查共用。',
          en: 'Please do without a visit of your own and share the results.',
        },
        fixes: [advise('join', '并入上级检查', '结果共用，不再单独到镇')],
      },
    ]);
  },
});
