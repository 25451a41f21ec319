import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { village2022 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const villageList = defineRule({
  id: 'R-VIL-01',
  version: 1,
  titles: { zh: '村级组织工作事务清单', en: 'Task list of villages' },
  requirement: {
    zh: '村级组织工作事务实行清单管理，委托事项应当明确依据、内容和保障',
    en: 'village tasks follow a list; each delegated task needs a basis, a scope and means',
  },
  source: village2022('有关工作事务的要求', 'on tasks', 2),
  modality: 'obligation',
  effectiveFrom: '2022-08-22',
  scope: { targetLevels: ['village'] },
  emergencyExempt: true,
  check(demand, { dutyList }) {
    if (demand.reading.asks.length === 0 && !demand.reading.asksSomething) return notApplicable;
    if (!dutyList) return unknown('dutyList');
    if (dutyList.match === 'basic' || dutyList.match === 'shared') return pass;
    return observe([
      {
        span: demand.reading.asks[0]?.span ?? null,
        fact: { zh: '此事项不在村级工作事务清单内', en: 'The task is not on the list of village tasks' },
        way: {
          zh: '建议由部门或乡镇承担；确需村里协助的，请写明依据、内容和经费。',
          en: 'Please do it yourself; if the village must help, state basis, scope and means.',
        },
        fixes: [advise('own-staff', '由本级承担', '不再交村办理')],
      },
    ]);
  },
});
