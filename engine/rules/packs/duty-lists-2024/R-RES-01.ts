import { defineRule, notApplicable, observe, pass, unknown } from '../../rule.ts';
import { dutyLists2024 } from '../../sources.ts';
import { advise } from '../../text/fixes.ts';

export const onTheDutyList = defineRule({
  id: 'R-RES-01',
  version: 2,
  titles: { zh: '不在乡镇履职事项清单内', en: 'Not on the township’s duty lists' },
  requirement: {
    zh: '乡镇（街道）按基本履职、配合履职、上级部门收回三张清单履职，清单外事项不作为乡镇职责',
    en: 'a township’s duties follow three lists; a task outside them is not the township’s',
  },
  source: dutyLists2024('有关清单内容的要求', 'on the three lists', 2),
  modality: 'obligation',
  effectiveFrom: '2024-11-01',
  scope: { targetLevels: ['township'] },
  emergencyExempt: true,
  // That no row of a list shares words with a text is no proof that none means the same.
  ceiling: 'hint',
  check({ reading }, { dutyList }) {
    if (reading.asks.length === 0 && !reading.asksSomething) return notApplicable;
    if (!dutyList) return unknown('dutyList');
    if (dutyList.match !== 'none') return pass;
    return observe([
      {
        span: reading.asks[0]?.span ?? null,
        fact: { zh: '此事项不在乡镇履职事项三张清单内', en: 'The task is on none of the township’s three lists' },
        way: {
          zh: '建议由部门自行承担；确需乡镇办理的，请履行清单准入程序。',
          en: 'Please do it yourself; if the township must, go through list admission.',
        },
        fixes: [
          advise('own-staff', '由部门承担', '不再交乡镇办理'),
          advise('admission', '申请准入', '提交清单准入申请'),
        ],
      },
    ]);
  },
});
