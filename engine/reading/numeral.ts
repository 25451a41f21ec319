const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  O: 0,
  o: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * A small whole number in Arabic or Chinese numerals (0–99, as days, months and hours are written); null for anything else.
 * `numeral('廿五') // 25` · `numeral('十二') // 12` · `numeral('元') // 1`
 */
export function numeral(text: string): number | null {
  if (text === '') return null;
  if (text.length <= 2 && isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) return Number(text);
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (text === '元' || text === '首') return 1;
  const spelled = text.replace('廿', '二十').replace('卅', '三十').replace(/^初/, '');
  const match = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九〇零])?$/.exec(spelled);
  if (!match || spelled === '') return null;
  const [, tens, ten, ones] = match;
  if (!ten) return tens !== undefined && ones !== undefined ? null : (digits[tens ?? ones ?? ''] ?? null);
  return (tens === undefined ? 1 : (digits[tens] ?? 0)) * 10 + (ones === undefined ? 0 : (digits[ones] ?? 0));
}

/**
 * A year in any of the styles of one corpus: `2009`, `二○○九`, `二OO八`, `二00九`, `09`; null when it is none.
 * `yearNumeral('二00九') // 2009`
 */
export function yearNumeral(text: string): number | null {
  let value = 0;
  for (const char of text) {
    const digit = char >= '0' && char <= '9' ? char.charCodeAt(0) - 48 : digits[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  const year = text.length === 2 ? 2000 + value : value;
  return (text.length === 2 || text.length === 4) && year >= 1900 && year < 2100 ? year : null;
}
