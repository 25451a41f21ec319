import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';
import { isVisit } from '../../visit.ts';

export const outsideThePlan = defineRule({
  id: 'R-INS-03',
  version: 2,
  titles: { zh: '计划外督查检查考核须报批', en: 'An inspection outside the plan needs approval' },
  requirement: {
    zh: '未列入年度计划的督查检查考核，应当事先报批',
    en: 'inspections outside the annual plan need prior approval',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'obligation',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(demand, { inspections }) {
    if (!isVisit(demand)) return notApplicable;
    if (inspections?.planId === undefined) return unknown('inspections');
    if (inspections.planId !== null) return pass;
    return observe([
      {
        span: demand.reading.inspections[0]?.span ?? null,
        fact: { zh: '本次检查未列入年度计划', en: 'The inspection is not in the annual plan' },
        way: {
          zh: '建议并入计划内的检查，或先报批后取编号。',
          en: 'Please join a planned inspection, or have it approved first.',
        },
        fixes: [
          advise('join', '并入计划内检查', '与同期到镇的检查合并'),
          advise('approve', '补报审批', '填写批准文号'),
        ],
      },
    ]);
  },
});
