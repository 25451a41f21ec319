const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that take no column of their own: combining accents, joiners, variation selectors. */
const empty = /[\p{Mn}\p{Me}\p{Cf}]/u;

const cells = (char: string): number => (empty.test(char) ? 0 : wide.test(char) ? 2 : 1);

/** Terminal columns: CJK and full-width characters take two. `displayWidth('限时ok')` → 6 */
export const displayWidth = (text: string): number => [...text].reduce((sum, char) => sum + cells(char), 0);

/** `text` filled up to `width` columns, with at least one blank behind it. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - displayWidth(text)));

/** What no line may begin with, and what no line may end with. */
const closing = /^[，。；：、！？）》”’〕】·…%,.;:!?)]/u;
const opening = /[（《“‘〔【(]$/u;

/** Chinese may break between any two characters; numbers, times and words of Latin letters stay whole. */
const piecesOf = (text: string): string[] => {
  const pieces: string[] = [];
  for (const [piece] of text.matchAll(/[\w.:%+#@/¥-]+|\s+|./gsu)) {
    const last = pieces.at(-1);
    if (last !== undefined && (closing.test(piece) || opening.test(last))) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
};

/**
 * Break `text` into lines of at most `width` columns. A piece wider than the line is cut.
 * `wrap('请于今日前报我局。', 8)` → ['请于今日', '前报我', '局。']
 */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text).flatMap((one) => (displayWidth(one) > width ? [...one] : [one]))) {
    const size = displayWidth(piece);
    if (used + size > width && line !== '') {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece;
    used += size;
  }
  return line === '' ? lines : [...lines, line];
};

/** The words of a span in their line, cut to `width` columns, and the mark that underlines them column for column. */
export const excerpt = (text: string, [from, to]: readonly [number, number], width: number): [string, string] => {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const newline = text.indexOf('\n', from);
  const stop = newline < 0 ? text.length : newline;
  const shown = (part: string): string => part.replace(/[\t\r\v\f]/g, ' ');
  const words = cut(shown(text.slice(from, Math.min(to, stop))), width);
  let before = shown(text.slice(start, from)).trimStart();
  let room = width - displayWidth(words);
  if (displayWidth(before) > Math.floor(room / 2)) before = `…${tail(before, Math.max(0, Math.floor(room / 2) - 1))}`;
  if (displayWidth(before) + displayWidth(words) > width) before = '';
  room = width - displayWidth(before) - displayWidth(words);
  const after = to <= stop ? cut(shown(text.slice(to, stop)).trimEnd(), room) : '';
  return [
    `${before}${words}${after}`,
    `${' '.repeat(displayWidth(before))}${'~'.repeat(Math.max(1, displayWidth(words)))}`,
  ];
};

/** The beginning of `text` that fits, with … where something is left out. */
const cut = (text: string, width: number): string => {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 1;
  for (const char of text) {
    used += cells(char);
    if (used > width) break;
    kept += char;
  }
  return width < 1 ? '' : `${kept}…`;
};

/** The end of `text` that fits. */
const tail = (text: string, width: number): string => {
  const chars = [...text];
  let used = 0;
  let at = chars.length;
  while (at > 0 && used + cells(chars[at - 1] ?? '') <= width) used += cells(chars[--at] ?? '');
  return chars.slice(at).join('');
};
