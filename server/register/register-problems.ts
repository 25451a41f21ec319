import { defineProblems } from '../http/problem.ts';

export const registerProblems = defineProblems({
  'number.mistyped': { kind: 'invalid', zh: '编号有误，请核对。', en: 'The number is mistyped.' },
  'number.not-found': {
    kind: 'not-found',
    zh: '这件事项没有编号，或不在您的范围内。',
    en: 'This request has no number, or is out of your scope.',
  },
});
