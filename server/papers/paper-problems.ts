import { defineProblems } from '../http/problem.ts';

export const paperProblems = defineProblems({
  'note.not-needed': {
    kind: 'conflict',
    zh: '这件事项已有编号或正在审核，不需要告知单。',
    en: 'This request has a number or is under review; no note is needed.',
  },
  'receipt.no-number': {
    kind: 'conflict',
    zh: '这件事项还没有取得编号，取得后可开对照单。',
    en: 'This request has no number yet; the receipt is there once it has.',
  },
  'explanation.no-last-year': {
    kind: 'conflict',
    zh: '还没有上年发文数，无从比较。可在“基础”里导入上年发文登记。',
    en: 'The documents of last year are not on record; import the register of last year under Basics.',
  },
  'explanation.not-needed': {
    kind: 'conflict',
    zh: '今年 {thisYear} 件，上年同期 {lastYear} 件，没有超过上年，不需要书面说明。',
    en: 'This year {thisYear}, last year to the same day {lastYear}: not more, so no explanation is owed.',
  },
});
