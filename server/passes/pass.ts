import { checkDigits } from '@songbang/engine/rules/number.ts';

/** 到镇到村码: what a team shows on arrival. Ten digits, two of them check digits, so that a telephone keypad can type it. */
export type Pass = {
  id: string;
  requestId: string;
  code: string;
  number: string;
  issuerName: string;
  title: string;
  basis: string;
  items: string[];
  people: number;
  /** Hours with one host. */
  hours: number;
  /** Other units that come along. */
  joined: string[];
  /** Papers the team may ask to see; ideally none. */
  papers: string[];
  startsOn: string;
  endsOn: string;
  issuedAt: Date;
  /** Taken back, or replaced by a newer one. */
  revoked: boolean;
  /** The number it rests on is out of force. */
  numberOver: boolean;
  /** Short names of the hosts, and their ids. */
  hosts: { unitId: string; name: string }[];
};

/**
 * What a pass rests on: the notice by title and number. A notice without a number is only the sender's own word, and the slip says so.
 * @example basisOf('关于开展业务指导的通知', null) // '《关于开展业务指导的通知》（本通知，未编文号）'
 */
export const basisOf = (title: string, docNo: string | null): string => {
  // Titles inside a title stand in single marks (GB/T 15834).
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${inner}》（${docNo || '本通知，未编文号'}）`;
};

export type PassState = 'valid' | 'early' | 'over' | 'revoked';

/**
 * Whether a pass opens the door on a local date; its first and last day both count.
 * `passState({ startsOn: '2026-12-01', endsOn: '2026-12-02', revoked: false, numberOver: false }, '2026-12-02')` → `valid`
 */
export const passState = (
  pass: Pick<Pass, 'startsOn' | 'endsOn' | 'revoked' | 'numberOver'>,
  today: string,
): PassState => {
  if (pass.revoked || pass.numberOver) return 'revoked';
  if (today < pass.startsOn) return 'early';
  return today > pass.endsOn ? 'over' : 'valid';
};

/** `passCode('12345678')` → the eight digits with their check digits (ISO/IEC 7064, MOD 97-10). */
export const passCode = (digits: string): string => `${digits}${checkDigits(digits)}`;

export type ParsedPass = { ok: true; code: string } | { ok: false; reason: 'shape' | 'check' };

/** Reads a code as people write it: spaces, dashes, full-width digits. `check` is a mistyped code, `shape` is none. */
export const parsePassCode = (text: string): ParsedPass => {
  const digits = text.length > 200 ? '' : text.normalize('NFKC').replace(/\D/g, '');
  if (!/^\d{10}$/.test(digits)) return { ok: false, reason: 'shape' };
  return checkDigits(digits.slice(0, 8)) === digits.slice(8)
    ? { ok: true, code: digits }
    : { ok: false, reason: 'check' };
};

/** As it is printed: `1234 5678 90`. */
export const spacedCode = (code: string): string => code.replace(/(\d{4})(\d{4})(\d{2})/, '$1 $2 $3');
