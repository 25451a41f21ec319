import type { MatterKind } from '@songbang/engine/ledger/residents.ts';

/** What a resident comes with, in the words of the pages. */
export const KIND_WORDS: Record<MatterKind, [zh: string, en: string]> = {
  advice: ['问政策', 'Advice'],
  errand: ['办证办事', 'Errand'],
  hardship: ['困难求助', 'Hardship'],
  dispute: ['矛盾调解', 'Mediation'],
  facility: ['水电路等报修', 'Repair'],
  safety: ['安全隐患', 'Danger'],
  other: ['其他', 'Other'],
};
