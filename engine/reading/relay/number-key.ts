const DIGIT = '〇○零一二三四五六七八九';
const digitOf = (character: string): number => {
  const at = DIGIT.indexOf(character);
  if (at >= 0) return at <= 2 ? 0 : at - 2;
  return /[oO]/.test(character) ? 0 : -1;
};

/** Chinese or Arabic numeral up to 9,999, NaN when neither: 二十六, 一百零三, 二〇一六, 26. */
export const numeral = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/[十百千]/.test(text)) {
    const digits = [...text].map(digitOf);
    return digits.includes(-1) ? Number.NaN : Number(digits.join(''));
  }
  let total = 0;
  let digit = -1;
  for (const character of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = digitOf(character);
    else {
      total += (digit > 0 ? digit : 1) * unit;
      digit = -1;
    }
  }
  return total + Math.max(0, digit);
};

const NUMBER =
  /([\u4e00-\u9fff]{2,14})\s{0,3}[〔[【(]\s{0,2}(\d{4}|[〇○零一二三四五六七八九oO]{4})\s{0,2}年?[〕\]】)]\s{0,3}第?\s{0,3}(\d{1,5}|[〇○零一二三四五六七八九十百千oO]{1,8})\s{0,3}号/gu;

/** One 发文字号 found in text already in NFKC; `body` may begin with words that precede the number. */
export type NumberFound = { body: string; year: number; serial: number; start: number; end: number };

export const documentNumbersIn = (text: string): NumberFound[] => {
  const found: NumberFound[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const year = numeral(match[2]!);
    const serial = numeral(match[3]!);
    if (year >= 1900 && year < 2200 && serial > 0) {
      found.push({ body: match[1]!, year, serial, start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
};

/** Comparable form of a whole 发文字号, null when it is none. @example numberKey('京政办发［2016］26号') // 'n:京政办发2016-26' */
export const numberKey = (docNo: string): string | null => {
  const [found] = documentNumbersIn(docNo.normalize('NFKC').replace(/\s/g, ''));
  return found === undefined ? null : `n:${found.body}${found.year}-${found.serial}`;
};

/** Keys a mention may stand for: where its issuing letters begin is unknown in running text (按兰政办发〔2009〕81号). */
export const mentionedNumberKeys = (found: NumberFound): string[] => {
  const keys: string[] = [];
  for (let from = Math.max(0, found.body.length - 10); from <= found.body.length - 2; from++) {
    keys.push(`n:${found.body.slice(from)}${found.year}-${found.serial}`);
  }
  return keys;
};
