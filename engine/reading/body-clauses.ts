import type { Chat } from './chat.ts';
import type { Clause } from './clause.ts';
import { clausesOf, sentencesOf } from './clause.ts';
import type { Header } from './header.ts';
import type { Signature } from './signature.ts';
import type { SourceText } from './text.ts';
import { matchesOf, tailBefore } from './text.ts';
import { timeExpressions } from './time-expression.ts';
import type { TimeToken } from './time-token.ts';

type Parts = { text: SourceText; header: Header; signature: Signature | null; chat: Chat | null };

const noteLine =
  /(?:^|\n)附(?:件|表)?\d{0,2}:[^\n。;]{0,70}(?=\n|$)(?:\n(?:附[件表])?[(]?\d{1,2}[.、)][^\n。;]{0,70}(?=\n|$)){0,20}/g;

/** The list of attachments: titles of tables and plans, whose dates ask nothing. */
function attachmentNotes(plain: string, from: number): [number, number][] {
  if (!plain.includes('附', from)) return [];
  return matchesOf(noteLine, plain).flatMap((match): [number, number][] =>
    match.index < from ? [] : [[match.index, match.index + match[0].length]],
  );
}

/** `2.推荐表(9月20日前报送)`: a limit set beside a form in the list of attachments. */
const isListedLimit = (plain: string, { from, to }: { from: number; to: number }): boolean =>
  /\((?:请|须|务必|务|应|于|在|各[^()]{1,6}){0,3}$/.test(tailBefore(plain, from, 12)) &&
  /前$/.test(plain.slice(from, to)) &&
  /^(?:[^()\n]{0,6}(?:报|交|反馈|返回|寄))[^()\n]{0,12}\)/.test(plain.slice(to, to + 24));

const quotation = /《[^《》\n]{1,120}》/g;
/** Expressions of the head, the signature, quoted titles, the list of attachments and the times of chat messages. */
export function bodyClauses({ text, header, signature, chat }: Parts, tokens: TimeToken[]): Clause[] {
  const quoted = matchesOf(quotation, text.plain).map((match) => [match.index, match.index + match[0].length] as const);
  let at = 0;
  const notes = attachmentNotes(text.plain, header.bodyFrom);
  const outside = timeExpressions(text.plain, tokens).filter(({ from, to }) => {
    if (from < header.bodyFrom) return false;
    if (notes.some(([start, end]) => from >= start && to <= end) && !isListedLimit(text.plain, { from, to }))
      return false;
    if (chat?.senderLines.some((line) => from >= line.from && to <= line.to)) return false;
    if (signature?.date && from >= signature.date.from && to <= signature.to) return false;
    let quote = quoted[at];
    while (quote && quote[1] <= from) quote = quoted[++at];
    return !(quote && quote[0] < from && quote[1] >= to);
  });
  return clausesOf(text.plain, sentencesOf(text.plain, header.bodyFrom), outside);
}
