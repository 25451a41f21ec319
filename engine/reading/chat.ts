import type { Diagnostic } from './reading.ts';
import type { SourceText } from './text.ts';
import { spanOf } from './text.ts';

const sender =
  /^(?:\[?(?:(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?)?(?:上午|下午)?\d{1,2}:\d{2}(?::\d{2})?\]?)?([^\s\d:,。]{1,16}?)(?:\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?)?(?:上午|下午|昨天|星期[一-龥])?(?:\d{1,2}:\d{2}(?::\d{2})?)?:?$/;
const mention = /@(?:所有人|全体成员|all)/;
const queue = /#?接龙|^\d{1,3}[.、][一-龥]{2,4}$/m;

/** Whether a text is a paste from a group chat: mentions, a 接龙, or lines that name a sender and a time. */
export function chatNotice(text: SourceText): Diagnostic | null {
  const head = text.plain.slice(0, 4000);
  const senders = head
    .split('\n')
    .filter((line) => /\d{1,2}:\d{2}/.test(line) && line.length <= 40 && sender.test(line)).length;
  const found = mention.exec(head) ?? (/接龙/.test(head) ? queue.exec(head) : null);
  if (!found && senders === 0) return null;
  const span = found
    ? spanOf(text, found.index, found.index + found[0].length)
    : spanOf(text, 0, Math.min(1, text.plain.length));
  return { code: 'source.chat', message: '来自群聊的粘贴，按工作要求读取；请确认它有没有正式来文', span };
}
