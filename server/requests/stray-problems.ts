import { defineProblems } from '../http/problem.ts';

export const strayProblems = defineProblems({
  'stray.link-over': {
    kind: 'not-found',
    zh: '这个补登链接已用过或已过期，请向县减负办或乡镇索取新的链接。',
    en: 'This link has been used or is over; ask the relief office or the township for a new one.',
  },
  'stray.decided': {
    kind: 'conflict',
    zh: '这件事项已有处理结果（{state}），不能再补登。',
    en: 'This request has been decided meanwhile ({state}) and cannot be completed.',
  },
});
