import { defineProblems } from '../http/problem.ts';

export const recordProblems = defineProblems({
  'record.no-person': {
    kind: 'forbidden',
    zh: '这个账号没有对应的人员，没有实绩档。',
    en: 'This account belongs to no person, so there is no record.',
  },
  'record.dates': {
    kind: 'unprocessable',
    zh: '结束日期不能早于开始日期，最长三年。',
    en: 'The end must not be before the start; three years at most.',
  },
  'record.not-found': {
    kind: 'not-found',
    zh: '没有这份移交的实绩档，或已收回、到期。',
    en: 'There is no such record handed on, or it was taken back or has ended.',
  },
});
