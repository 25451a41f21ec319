import { defineProblems } from '../http/problem.ts';

export const accountProblems = defineProblems({
  'account.wrong-password': {
    kind: 'unauthenticated',
    zh: '账号或口令不对。',
    en: 'The account name or password is not right.',
  },
  'account.wait': {
    kind: 'too-many',
    zh: '口令连续输错，请 {seconds} 秒后再试。',
    en: 'Too many wrong passwords. Please try again in {seconds} seconds.',
  },
  'account.login-taken': { kind: 'conflict', zh: '这个账号名已有人用。', en: 'This account name is taken.' },
  'account.not-found': { kind: 'not-found', zh: '没有这个账号。', en: 'There is no such account.' },
  'account.undo-over': {
    kind: 'conflict',
    zh: '停用已超过 30 秒，不能撤销；请为本人新建账号。',
    en: 'It was disabled more than 30 seconds ago; make a new account for its person.',
  },
  'account.unknown-unit': {
    kind: 'unprocessable',
    zh: '没有这个单位，或人员不在这个单位。',
    en: 'There is no such unit, or the person is not in it.',
  },
  'account.weak-password': {
    kind: 'unprocessable',
    zh: '口令至少 10 个字符。',
    en: 'A password needs at least 10 characters.',
  },
});
