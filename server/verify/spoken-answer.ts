import { type NumberFacts, SUBJECT_CLASSES } from '../register/register-lookup.ts';
import type { Verdict } from './verify-page.ts';

/** `2027-11-22` as a voice reads it: 2027年11月22日. */
const spokenDay = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

const about = ({ issuerName, subjectClass }: NumberFacts): string =>
  `发起单位，${issuerName}。事项，${(SUBJECT_CLASSES[subjectClass] ?? SUBJECT_CLASSES['none']!)[0]}。`;

export const MISTYPED = '编号有误。准入编号十八位，到镇到村码十位，请核对后重新输入。';
export const TOO_OFTEN = '查询太频繁，请一分钟后再拨。';

/**
 * The answer of a verification as one sentence or two that a voice can read: no signs, no Latin letters, no digits but of dates.
 * @example spokenVerdict({ state: 'mistyped' }) // '编号有误。…'
 */
export const spokenVerdict = (verdict: Verdict): string => {
  switch (verdict.state) {
    case 'valid':
      return `编号有效。${about(verdict.facts)}有效期到${spokenDay(verdict.facts.expiresOn)}。`;
    case 'expired':
      return `编号已过期。${about(verdict.facts)}可请对方重新登记后再办理。`;
    case 'retired':
      return `编号已停用。${about(verdict.facts)}请向发起单位索取现行编号。`;
    case 'unknown':
      return '查无此号。请以县减负办的名义请对方先行登记，不必由本单位推辞。';
    case 'mistyped':
      return MISTYPED;
  }
};
