import { defineProblems } from '../http/problem.ts';

export const restProblems = defineProblems({
  'rest.no-person': {
    kind: 'forbidden',
    zh: '这个账号没有对应的人员，没有应补休时数。',
    en: 'This account belongs to no person, so no rest is owed to it.',
  },
  'rest.day-off': {
    kind: 'unprocessable',
    zh: '这一天本来就休息，请选一个工作日。',
    en: 'That day is a day off anyway; please choose a working day.',
  },
  'rest.year-unknown': {
    kind: 'unprocessable',
    zh: '这一年的放假安排还没有公布，暂不能约休。',
    en: 'The holidays of that year are not published yet, so the day cannot be booked.',
  },
  'rest.dates': {
    kind: 'unprocessable',
    zh: '只能约一年以内的日期；已休过的，可补记近 90 天内的。',
    en: 'A day can be booked up to a year ahead, or marked afterwards within 90 days.',
  },
  'rest.nothing-owed': {
    kind: 'conflict',
    zh: '已没有应补休的时数。其他休假请按本单位规定办理。',
    en: 'No rest is owed any more. Other leave goes the usual way.',
  },
  'rest.already-booked': {
    kind: 'conflict',
    zh: '这一天已经约过。要改成半天或全天，请先撤销。',
    en: 'That day is booked already. To change it to a half or a full day, take it back first.',
  },
  'rest.not-found': {
    kind: 'not-found',
    zh: '没有这次约休，或已撤销。',
    en: 'There is no such day of rest, or it was taken back.',
  },
});
