import { onlyTold } from '../../agenda.ts';
import { isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { advise, short } from '../../text/fixes.ts';

/** No clause that was read says this: it is the source's own sentence, so it only advises. */
export const nothingToDecide = defineRule({
  id: 'P-MTG-01',
  version: 4,
  titles: { zh: '会议没有需要议决的事项', en: 'A meeting with nothing to decide' },
  requirement: {
    zh: '只作传达、学习、听取的会议，可开可不开的尽量不开（默认提示，不是上级规定）',
    en: 'a meeting that only passes on, studies or hears reports is better not held (a reminder of ours, not a rule)',
  },
  source: productDefault('会议必要性', 'need for a meeting', 3),
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  check(demand) {
    if (isStatutory(demand)) return notApplicable;
    const told = onlyTold(demand);
    if (!told) return pass;
    return observe([
      {
        span: told.span,
        fact: {
          zh: `会议内容是“${short(told.words.replace(/\s+/g, ' '))}”，没有写需要议决的事项`,
          en: 'The stated agenda only passes on, studies or hears reports; nothing is to be decided',
        },
        way: {
          zh: '建议印发文件代替，或并入已列计划的会议；确需召开的，请写明要议决的事项。',
          en: 'Please send the document instead or join a planned meeting; if it must be held, state what it decides.',
        },
        fixes: [
          advise('by-document', '以文件代替', '取消会议，印发需要传达的文件'),
          advise('merge', '并会', '并入同期已计划的会议'),
        ],
      },
    ]);
  },
});
