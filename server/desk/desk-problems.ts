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
  'feed.not-found': {
    kind: 'not-found',
    zh: '没有这个订阅地址，或已停用。请在周历页重新取一个。',
    en: 'There is no such calendar address, or it was stopped. Make a new one on the week page.',
  },
  'feed.too-many': {
    kind: 'conflict',
    zh: '订阅地址最多 {most} 个，请先停用不再用的。',
    en: 'At most {most} calendar addresses; stop one that is no longer used first.',
  },
  'unit.not-found': {
    kind: 'not-found',
    zh: '没有这个单位，或不在您的范围内。',
    en: 'There is no such unit within your scope.',
  },
});
