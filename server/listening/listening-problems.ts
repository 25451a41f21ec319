import { defineProblems } from '../http/problem.ts';

export const listeningProblems = defineProblems({
  'listening.not-found': {
    kind: 'not-found',
    zh: '没有这次走访，或不在您的范围内。',
    en: 'There is no such listening visit within your scope.',
  },
  'listening.asks-for-more': {
    kind: 'unprocessable',
    zh: '走访听取不带材料、不要陪同（“{words}”）。要材料或陪同的，请按督查检查或调研发起，取得编号。',
    en: 'A listening visit takes no papers and no escort (“{words}”). What needs them is a request: please submit it and get a number.',
  },
  'listening.unknown-town': {
    kind: 'unprocessable',
    zh: '请选本县的乡镇（街道）。',
    en: 'Please choose a township of this county.',
  },
  'listening.past-date': {
    kind: 'unprocessable',
    zh: '请填今天或以后的日期。',
    en: 'Please give today or a later date.',
  },
  'listening.over': {
    kind: 'conflict',
    zh: '这次走访现在是“{state}”，不能再改。',
    en: 'The listening visit is now “{state}” and cannot be changed.',
  },
});
