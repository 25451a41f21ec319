import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { supervision2018 } from '../../sources.ts';
import { consent } from '../../text/consent.ts';
import { advise } from '../../text/fixes.ts';
import { isVisit } from '../../visit.ts';

const LOCAL = /(?:省|市|州|县|区|旗|乡|镇)[^，。；\n]{0,8}(?:党委|人民政府|政府)/;

export const inspectionByOwnDocument = defineRule({
  id: 'R-INS-09',
  version: 1,
  titles: {
    zh: '部门自行设置对地方党委政府的督检考',
    en: 'A department sets an inspection of local government by itself',
  },
  requirement: {
    zh: '部门不得自行设置或者以部门文件形式部署对地方党委和政府的督查检查考核，须一事一报批',
    en: 'departments may not set inspections of local Party committees and governments by their own documents; each needs approval',
  },
  source: supervision2018('有关审批的要求', 'on approval', 2),
  modality: 'prohibition',
  effectiveFrom: '2018-10-09',
  scope: { issuerLevels: ['national', 'province'], issuerKinds: ['department', 'coordinating-body'] },
  emergencyExempt: true,
  check(demand, { inspections }) {
    const addressee = demand.reading.addressees.find((name) => LOCAL.test(name));
    if (!isVisit(demand) || addressee === undefined) return notApplicable;
    if (consent.test(demand.text)) return pass;
    if (!inspections) return unknown('inspections');
    if (inspections.planId !== null) return pass;
    const at = demand.text.indexOf(addressee);
    return observe([
      {
        span: at < 0 ? null : [at, at + addressee.length],
        fact: {
          zh: `对“${addressee}”的督查检查考核未见批准，也未列入年度计划`,
          en: 'The inspection of local governments shows no approval and is in no plan',
        },
        way: { zh: '请先一事一报批，或并入年度计划项目。', en: 'Please get approval first, or join a planned item.' },
        fixes: [advise('approve', '补报审批', '填写批准文号')],
      },
    ]);
  },
});
