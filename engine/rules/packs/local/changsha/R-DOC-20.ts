import { defineRule, observe } from '../../../rule.ts';
import { local } from '../../../sources.ts';
import { advise } from '../../../text/fixes.ts';
import { titleHit } from '../../../text/title.ts';

const NEGATIVE =
  /(?:调整|成立)[^，。]{0,24}(?:领导小组|委员会|指挥部)[^，。]{0,12}(?:成员|组成人员|的通知)|部门[^，。]{0,8}(?:工作计划|工作要点)|(?:任务|责任)分(?:解|工)|(?:主题|宣传)[^，。]{0,10}活动方案/;

export const negativeList = defineRule({
  id: 'R-DOC-20',
  version: 3,
  titles: { zh: '发文负面清单', en: 'Negative list of documents' },
  requirement: {
    zh: '部门计划要点、单项任务分解、议事协调机构人员调整、一般性活动方案等不以党委名义发文',
    en: 'department plans, single-task splits, membership changes and ordinary activity schemes are not issued in the name of the Party committee',
  },
  source: local('长沙市', 'Changsha', '发文负面清单（2019）')('清单事项', 'listed items', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  scope: { issuerKinds: ['party', 'general-office'] },
  emergencyExempt: true,
  check(demand) {
    const hit = titleHit(demand, NEGATIVE);
    // The list is of what is not issued in the name of the Party committee; a government's office is another name.
    if (!hit || /政府/.test(demand.issuer.name ?? '')) return observe([]);
    return observe([
      {
        span: hit.span,
        fact: { zh: `“${hit.words}”属负面清单事项`, en: 'The document is on the negative list' },
        way: {
          zh: '请改由牵头部门行文或以会议纪要、函件办理。',
          en: 'Please let the lead department issue it, or use minutes or a letter.',
        },
        fixes: [advise('issuer', '改由部门行文', '以牵头部门名义办理')],
      },
    ]);
  },
});
