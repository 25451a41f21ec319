import { defineProblems } from '../http/problem.ts';

export const diligenceProblems = defineProblems({
  'diligence.not-found': {
    kind: 'not-found',
    zh: '没有这份尽职档，或不在您的范围内。',
    en: 'There is no such due-diligence file within your scope.',
  },
  'diligence.changed': {
    kind: 'conflict',
    zh: '刚才有人改过这份档，请刷新后再改。',
    en: 'Somebody has just changed this file; refresh first.',
  },
  'diligence.decided': {
    kind: 'conflict',
    zh: '这一件已经作出决定，档案不再改动。',
    en: 'This case is decided; its file no longer changes.',
  },
  'diligence.incomplete': {
    kind: 'unprocessable',
    zh: '尽职档还缺：{missing}。请先补齐再作决定。',
    en: 'The file still lacks: {missing}. Please complete it before deciding.',
  },
  'diligence.outcome': {
    kind: 'unprocessable',
    zh: '决定与逐项核对的结果不一致：容错须有一项成立且没有排除情形。',
    en: 'The decision does not agree with what was judged: tolerance needs a condition that holds and no exclusion.',
  },
});
