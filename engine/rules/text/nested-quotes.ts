/**
 * Quotation marks inside quotation marks become single ones, as GB/T 15834 writes them; left as they are when they do not pair.
 * @example nestedQuotes('要求“悬挂“服务站”牌子”') // '要求“悬挂‘服务站’牌子”'
 */
export function nestedQuotes(text: string): string {
  let depth = 0;
  let out = '';
  for (const char of text) {
    if (char === '“') out += depth++ === 0 ? '“' : '‘';
    else if (char === '”') {
      if (depth === 0) return text;
      out += --depth === 0 ? '”' : '’';
    } else out += char;
  }
  return depth === 0 ? out : text;
}
