/**
 * The control number (准入编号): digits only, so that it can be keyed on a telephone.
 * `530427-012-26-00123-63`: region (GB/T 2260), issuer within the region, year, serial within region and year,
 * and two check digits (ISO/IEC 7064, MOD 97-10), which catch every wrong digit and every two neighbours swapped.
 */
export type ControlNumber = {
  /** County-level (or higher) division code padded to six digits. */
  region: string;
  /** Three digits of the issuing unit within its region. */
  issuerCode: string;
  year: number;
  /** 1 … 99999 within region and year. */
  serial: number;
};

const SHAPE = /^(\d{6})(\d{3})(\d{2})(\d{5})(\d{2})$/;
const DIGITS = 18;
const CENTURY = 2000;

/**
 * Writes a number with its check digits. Throws RangeError when a part does not fit: numbers are made by the register,
 * never by a person, so a misfit is a fault of the program.
 * @example formatNumber({ region: '530427', issuerCode: '012', year: 2026, serial: 123 }) // '530427-012-26-00123-63'
 */
export function formatNumber({ region, issuerCode, year, serial }: ControlNumber): string {
  const padded = region.padEnd(6, '0');
  if (!/^\d{6}$/.test(padded) || !/^\d{3}$/.test(issuerCode))
    throw new RangeError(`not a region and issuer: ${region} ${issuerCode}`);
  if (!Number.isInteger(year) || year < CENTURY || year > CENTURY + 99)
    throw new RangeError(`not a year of this century: ${year}`);
  if (!Number.isInteger(serial) || serial < 1 || serial > 99_999)
    throw new RangeError(`serial out of range: ${serial}`);
  const core = `${padded}${issuerCode}${String(year - CENTURY).padStart(2, '0')}${String(serial).padStart(5, '0')}`;
  return grouped(core + checkDigits(core));
}

/** `checkDigits('794')` → `44`, the standard's own example. */
export function checkDigits(core: string): string {
  return String(98 - ((remainder(core) * 100) % 97)).padStart(2, '0');
}

export type ParsedNumber =
  | { ok: true; number: string; parts: ControlNumber }
  | { ok: false; reason: 'shape' | 'check' };

/**
 * Reads a number as people write it: spaces, dashes, full-width digits, a leading word. `reason` tells a mistyped number
 * (`check`) from something that is no number at all (`shape`).
 * @example parseNumber('编号 530427 012 26 00123 63').ok // true
 */
export function parseNumber(text: string): ParsedNumber {
  if (text.length > 200) return { ok: false, reason: 'shape' };
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  if (digits.length !== DIGITS) return { ok: false, reason: 'shape' };
  if (checkDigits(digits.slice(0, -2)) !== digits.slice(-2)) return { ok: false, reason: 'check' };
  const parts = {
    region: digits.slice(0, 6),
    issuerCode: digits.slice(6, 9),
    year: CENTURY + Number(digits.slice(9, 11)),
    serial: Number(digits.slice(11, 16)),
  };
  return { ok: true, number: grouped(digits), parts };
}

/** Digit by digit: the whole number is beyond the safe integers. */
function remainder(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

function grouped(digits: string): string {
  return digits.replace(SHAPE, '$1-$2-$3-$4-$5');
}
