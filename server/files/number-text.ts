const DIGITS = '〇一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * A count as a word processor prints it in that format; unknown formats count in decimals.
 * @example numberText(12, 'chineseCounting') // '十二'
 */
export function numberText(count: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(count);
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return [...String(count)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[count - 1] ?? String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperLetter':
      return letter(count);
    case 'lowerLetter':
      return letter(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    default:
      return String(count);
  }
}

function chinese(count: number): string {
  if (count < 0 || count > 999) return String(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  if (hundreds > 0) {
    const middle = tens > 0 ? `${DIGITS[tens]}十` : ones > 0 ? '零' : '';
    return `${DIGITS[hundreds]}百${middle}${ones > 0 ? DIGITS[ones] : ''}`;
  }
  if (tens > 0) return `${tens > 1 ? DIGITS[tens] : ''}十${ones > 0 ? DIGITS[ones] : ''}`;
  return DIGITS[ones] ?? '';
}

function letter(count: number): string {
  return count < 1 || count > 702
    ? String(count)
    : (count > 26 ? String.fromCharCode(64 + Math.floor((count - 1) / 26)) : '') +
        String.fromCharCode(65 + ((count - 1) % 26));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = count;
  let text = '';
  for (const [value, sign] of steps) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}
