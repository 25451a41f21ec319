import { defineProblems } from '../http/problem.ts';

export const peopleProblems = defineProblems({
  'post.not-found': {
    kind: 'not-found',
    zh: '没有这个岗位，或不在您的范围内。',
    en: 'There is no such post within your scope.',
  },
  'person.not-found': {
    kind: 'not-found',
    zh: '没有这个人员，或不在同一单位。',
    en: 'There is no such person in the same unit.',
  },
});
