import type { Span } from '../../reading/reading.ts';
import { dropPassage } from '../text/fixes.ts';
import { sentenceAt } from '../text/sentences.ts';
import { insert, type TextEdit } from './way.ts';

/** Cuts the clause a span stands in, its comma with it, or the whole sentence when nothing else is left. */
export function cutClause(text: string, span: Span): TextEdit {
  const cut = dropPassage({ words: text.slice(...span), span, sentence: sentenceAt(text, span) }, '').edit;
  return cut ?? { span, replacement: '' };
}

/**
 * Puts other words in the place of the clause, between its commas.
 * @example swapClause('请报送，要求上墙。', [4, 8], '不再上墙') // { span: [4, 8], replacement: '不再上墙' }
 */
export function swapClause(text: string, span: Span, words: string): TextEdit {
  const { text: sentence, start } = sentenceAt(text, span);
  const before = sentence.slice(0, span[0] - start);
  const from = Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1;
  const behind = sentence.slice(span[1] - start).search(/[，,]/);
  const to = behind < 0 ? sentence.length : span[1] - start + behind;
  return { span: [start + from, start + to], replacement: words };
}

/** A sentence of its own right behind the one a span stands in. `words` without final punctuation. */
export function sentenceAfter(text: string, span: Span, words: string): TextEdit {
  const { end } = sentenceAt(text, span);
  const closed = /[。；;！!？?]/.test(text[end - 1] ?? '');
  return insert(end, `${closed ? '' : '。'}${words}。`);
}

const RECIPIENTS = /^[^\n。；]{2,160}[：:][ \u3000\r]*$/;
const SIGNED =
  /^[ \u3000]*(?:(?:\d{4}|[一二][〇零○OＯ0一二三四五六七八九]{3})年.{1,8}日|附件.{0,60}|[（(]?联系人.{0,60}|[（(]?联系电话.{0,40}|[\u4e00-\u9fa5]{2,28}(?:局|办|委|府|部|室|会|院|厅|站|心|组|科))[）)]?[ \u3000\r]*$/;
const FIRST_LINES = 8;

/**
 * The main text between the recipients' line (or the title) and the signature, annexes and contacts.
 * @example bodyOf('关于报送的通知\n各乡镇：\n请报送。\n某局') // [12, 16]
 */
export function bodyOf(text: string): Span {
  const lines = linesOf(text);
  const told = lines.slice(0, FIRST_LINES).findIndex(({ words }) => RECIPIENTS.test(words));
  const titled = lines.findIndex(({ words }) => words.trim() !== '');
  const first = told >= 0 ? told + 1 : lines.length > 1 ? titled + 1 : 0;
  let last = lines.length - 1;
  while (last > first && (lines[last]?.words.trim() === '' || SIGNED.test(lines[last]?.words ?? ''))) last--;
  const start = lines[first]?.start ?? text.length;
  return [start, Math.max(start, lines[last]?.end ?? text.length)];
}

export type TextLine = { words: string; start: number; end: number };

/** The lines of a text, without their breaks, with their places. */
export function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split('\n').map((words) => {
    const line = { words, start, end: start + words.length };
    start = line.end + 1;
    return line;
  });
}

/** Words at the head of the main text, behind its indent. */
export function atBodyStart(text: string, words: string): TextEdit {
  const [start] = bodyOf(text);
  const indent = /^[ \u3000]*/.exec(text.slice(start))?.[0].length ?? 0;
  return insert(start + indent, words);
}

/** A last sentence of the main text. `words` without final punctuation. */
export function atBodyEnd(text: string, words: string): TextEdit {
  const [start, end] = bodyOf(text);
  const closed = end === start || /[。；;！!？?：:\n]/.test(text[end - 1] ?? '\n');
  return insert(end, `${closed ? '' : '。'}${words}。`);
}

/** The first document named 《…》 in any of these words, with its marks; null when none is. */
export function namedDocument(...words: (string | null | undefined)[]): string | null {
  for (const one of words) {
    const found = /《[^《》]{2,80}》/.exec(one ?? '')?.[0];
    if (found) return found;
  }
  return null;
}

/** A document as it is cited: 《》 put around a bare title, a number left as it is. `asDocument('关于X的通知') // '《关于X的通知》'` */
export const asDocument = (value: string): string =>
  /[《〔[（(]/.test(value) || value.trim() === '' ? value.trim() : `《${value.trim()}》`;
