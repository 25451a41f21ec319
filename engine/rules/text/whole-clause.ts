import type { Hit } from './hits.ts';

const LONGEST = 40;
const ENDS = /[，,；;。：:]/;
const OPENS = '（(《“〈[〔';
const CLOSES = '）)》”〉]〕';

type Clauses = { closed: boolean[]; ends: number[] };

/** Where no bracket stands open, and where clauses end: at punctuation outside brackets or a bracket opened before the text. */
const clausesOf = (text: string): Clauses => {
  let depth = 0;
  const [closed, ends]: [boolean[], number[]] = [[], []];
  [...text].forEach((char) => {
    const at = closed.length;
    if ((depth === 0 && CLOSES.includes(char)) || (depth === 0 && ENDS.test(char))) ends.push(at);
    for (let unit = 0; unit < char.length; unit++) closed.push(depth === 0);
    if (OPENS.includes(char)) depth += 1;
    else if (CLOSES.includes(char)) depth = Math.max(0, depth - 1);
  });
  return { closed: [...closed, depth === 0], ends };
};

/**
 * The words of a hit as they are quoted: up to the end of their clause, brackets closed; of a clause of more than 40 characters as much
 * as ends at a comma, else the words found with … behind them.
 * @example wholeClause(hit) // '每月28日（本次报送于29日）前报送进度' for a hit that ends at 报送 inside the bracket
 */
export function wholeClause({ words, span, sentence }: Hit): string {
  const rest = sentence.text.slice(span[0] - sentence.start);
  const { closed, ends } = clausesOf(rest);
  const end = ends.find((at) => at >= words.length) ?? rest.trimEnd().length;
  if (end <= LONGEST) return rest.slice(0, end);
  const comma = ends.filter((at) => at >= Math.min(words.length, LONGEST / 2) && at <= LONGEST).at(-1);
  if (comma !== undefined) return rest.slice(0, comma);
  const from = Math.min(words.length, LONGEST);
  const close = closed.findIndex((isClosed, at) => isClosed && at >= from);
  return close < 0 || close >= rest.length ? rest : `${rest.slice(0, close)}…`;
}
