import { defineProblems } from '../http/problem.ts';

export const paperProblems = defineProblems({
  'note.not-needed': {
    kind: 'conflict',
    zh: '这件事项已有编号或正在审核，不需要告知单。',
    en: 'This request has a number or is under review; no note is needed.',
  },
});
