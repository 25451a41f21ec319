import { defineProblems } from '../http/problem.ts';

export const matterProblems = defineProblems({
  'matter.not-found': {
    kind: 'not-found',
    zh: '没有这件民情事项，或不在您的范围内。',
    en: 'There is no such matter within your scope.',
  },
  'matter.wrong-state': {
    kind: 'conflict',
    zh: '这件事项现在是“{state}”，不能这样办。请刷新。',
    en: 'The matter is now “{state}”; this cannot be done. Refresh.',
  },
  'matter.words-needed': { kind: 'unprocessable', zh: '请写一句话。', en: 'Please write a sentence.' },
  'matter.unknown-post': {
    kind: 'unprocessable',
    zh: '本单位没有这个岗位。',
    en: 'This unit has no such post.',
  },
  'matter.secret': {
    kind: 'unprocessable',
    zh: '文字带有“{mark}”密级标志，已停止处理，没有保存。',
    en: 'The text carries the secrecy mark “{mark}”. Nothing was processed or saved.',
  },
  'whistle.not-found': {
    kind: 'not-found',
    zh: '没有这次吹哨，或不在您的范围内。',
    en: 'There is no such summons within your scope.',
  },
  'whistle.unknown-department': {
    kind: 'unprocessable',
    zh: '只能请本县在册的县直部门，请重新选择。',
    en: 'Only departments of this county can be summoned; please choose again.',
  },
  'whistle.past-date': {
    kind: 'unprocessable',
    zh: '答复日期不能早于今天。',
    en: 'The date of the answer must not be in the past.',
  },
});
