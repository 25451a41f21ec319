import { defineProblems } from '../http/problem.ts';

export const villageProblems = defineProblems({
  'village.link-over': {
    kind: 'not-found',
    zh: '这个链接已失效，请向镇里索取新的链接。',
    en: 'This link is no longer valid; ask the township for a new one.',
  },
  'village.unknown-village': {
    kind: 'unprocessable',
    zh: '所选的村不属于本镇。',
    en: 'That village does not belong to this township.',
  },
});
