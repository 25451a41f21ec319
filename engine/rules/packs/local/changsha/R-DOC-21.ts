import { defineRule, observe, pass, unknown } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise } from '../../../text/fixes.ts';

export const oneCaseOneReport = defineRule({
  id: 'R-DOC-21',
  version: 2,
  titles: { zh: '计划外发文一事一报', en: 'Documents outside the plan approved one by one' },
  requirement: {
    zh: '未列入年度发文计划的，实行一事一报',
    en: 'a document outside the plan needs approval of its own',
  },
  source: local('长沙市', 'Changsha', '发文计划管理规定（2019）')('计划外发文', 'documents outside the plan', 3),
  modality: 'obligation',
  effectiveFrom: '2019-01-01',
  emergencyExempt: true,
  check(_demand, { planIds }) {
    if (planIds?.planId === undefined) return unknown('planIds');
    if (planIds.planId !== null) return pass;
    return observe([
      {
        span: null,
        fact: { zh: '本件未列入年度发文计划', en: 'The document is not in the plan' },
        way: { zh: '请按一事一报补报。', en: 'Please have it approved.' },
        fixes: [advise('approve', '补报', '填写批准编号')],
      },
    ]);
  },
});
