import { defineProblems } from '../http/problem.ts';

export const deskProblems = defineProblems({
  'delivery.not-found': {
    kind: 'not-found',
    zh: '没有这件来件，或不在您的范围内。',
    en: 'There is no such item within your scope.',
  },
  'delivery.wrong-state': {
    kind: 'conflict',
    zh: '来件现在是“{state}”，不能这样办。请刷新。',
    en: 'The item is now “{state}”; this cannot be done. Refresh.',
  },
  'delivery.undo-over': {
    kind: 'conflict',
    zh: '已过 30 秒，不能撤销；可以重新办理。',
    en: 'The 30 seconds to undo are over; you can still change it.',
  },
  'delivery.note-needed': {
    kind: 'unprocessable',
    zh: '请写一句异议的理由。',
    en: 'Please say in a sentence what you dispute.',
  },
  'task.not-found': {
    kind: 'not-found',
    zh: '没有这项任务，或不在您的范围内。',
    en: 'There is no such task within your scope.',
  },
  'task.wrong-state': {
    kind: 'conflict',
    zh: '任务现在是“{state}”，不能这样办。',
    en: 'The task is now “{state}”; this cannot be done.',
  },
  'unit.not-found': {
    kind: 'not-found',
    zh: '没有这个单位，或不在您的范围内。',
    en: 'There is no such unit within your scope.',
  },
});
