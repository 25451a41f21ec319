import { defineRule, observe, pass, unknown } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const issuedUnderPlan = defineRule({
  id: 'R-DOC-02',
  version: 2,
  titles: { zh: '发文计划与立项', en: 'Issued under a plan' },
  requirement: {
    zh: '发文实行计划管理、总量控制，逐件立项',
    en: 'documents run to a plan and a cap, each initiated by approval',
  },
  source: provisions2024('第一条', 'cl. 1', 1),
  modality: 'obligation',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(_demand, { planIds }) {
    if (planIds?.planId === undefined) return unknown('planIds');
    if (planIds.planId !== null) return pass;
    return observe([
      {
        span: null,
        fact: { zh: '尚未登记发文立项', en: 'No initiation is on record' },
        way: { zh: '请补登发文立项后再取编号。', en: 'Please register the initiation before asking for a number.' },
        fixes: [advise('register', '补登', '填写发文立项编号')],
      },
    ]);
  },
});
