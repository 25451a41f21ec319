import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { dutyLists2024 } from '../../sources.ts';
import { giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

export const territorialManagement = defineRule({
  id: 'R-RES-08',
  version: 3,
  titles: {
    zh: '以属地管理名义转嫁责任',
    en: 'Territorial management as a reason to move duty down',
  },
  requirement: {
    zh: '不得以“属地管理”名义把部门责任转嫁基层',
    en: '“territorial management” is no reason to move a department’s duty to the grassroots',
  },
  source: dutyLists2024('有关厘清职责的要求', 'on clear duties', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-11-01',
  whom: 'below',
  scope: { targetLevels: ['township', 'village'] },
  emergencyExempt: true,
  // The phrase alone does not show whose duty it is.
  ceiling: 'should',
  check(demand, { dutyList }) {
    const found = hits(demand, /属地(?:管理|责任|负责)|(?:落实|压实)[^。；\n，,]{0,6}属地/g);
    if (found.length === 0) return notApplicable;
    if (dutyList?.match === 'basic' || dutyList?.match === 'shared') return pass;
    return observe(
      found.map((hit) => ({
        span: hit.span,
        level: dutyList ? ('should' as const) : ('hint' as const),
        fact: dutyList
          ? {
              zh: `以“${hit.words}”要求乡镇承担清单外事项`,
              en: 'The phrase moves a task outside the lists to the township',
            }
          : { zh: `文中以“${hit.words}”提出要求`, en: 'The text rests on territorial management' },
        way: {
          zh: '请写明此事项在履职清单中的位置和部门自身的责任。',
          en: 'Please state where the task stands on the duty lists and what your own duty is.',
        },
        fixes: [giveReason],
      })),
    );
  },
});
