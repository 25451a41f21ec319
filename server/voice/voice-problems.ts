import { defineProblems } from '../http/problem.ts';

export const voiceProblems = defineProblems({
  'voice.not-found': { kind: 'not-found', zh: '没有这封来信。', en: 'There is no such voice.' },
  'voice.closed': {
    kind: 'conflict',
    zh: '写信人已关闭这封来信，不能再答复。',
    en: 'Its author has closed this voice; it cannot be answered any more.',
  },
});
