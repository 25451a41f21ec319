import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { dutyLists2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const takenBack = defineRule({
  id: 'R-RES-02',
  version: 1,
  titles: { zh: '上级收回事项再次下派', en: 'A taken-back item sent down again' },
  requirement: {
    zh: '列入上级部门收回清单的事项不得再交由乡镇承担',
    en: 'items taken back by upper departments may not be sent down again',
  },
  source: dutyLists2024('有关上级收回事项的要求', 'on taken-back items', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-11-01',
  scope: { targetLevels: ['township'] },
  emergencyExempt: true,
  check({ reading }, { dutyList }) {
    if (reading.asks.length === 0 && !reading.asksSomething) return notApplicable;
    if (!dutyList) return unknown('dutyList');
    if (dutyList.match !== 'taken-back') return pass;
    const lead = dutyList.leadUnit ?? '上级部门';
    return observe([
      {
        span: reading.asks[0]?.span ?? null,
        fact: {
          zh: `“${dutyList.item ?? '此事项'}”已由${lead}收回`,
          en: 'The item was taken back by an upper department',
        },
        way: { zh: `请由${lead}自行办理，不再下派。`, en: 'Please let the department that took it back do it.' },
        fixes: [advise('own-staff', `由${lead}办理`, '撤回对乡镇的要求')],
      },
    ]);
  },
});
