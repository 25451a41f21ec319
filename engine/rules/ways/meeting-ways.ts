import type { Span } from '../../reading/reading.ts';
import { holdByVideo } from '../text/fixes.ts';
import { sentenceAt } from '../text/sentences.ts';
import { asDocument, atBodyEnd, namedDocument, sentenceAfter } from './place-in-text.ts';
import { edit, type Ground, insert, type TextEdit, type Way } from './way.ts';

/** The meeting goes and a document takes its place: at once where it is known which, else a field asks for it. */
export function documentInstead(ground: Ground): Way {
  const { finding, text, reading } = ground;
  const known = finding.rule === 'P-MTG-01' ? null : namedDocument(finding.message.split('》。')[0]?.concat('》'));
  const put = (value: string) => withoutMeeting(ground, `不再召开会议，请按${asDocument(value)}执行`);
  if (known) return edit(...put(known));
  const cited = namedDocument(text.slice(reading.title?.length ?? 0));
  return { does: 'fill', blank: 'document', suggestion: cited ?? '', put };
}

const CALLED = /参加会议|参会|出席会议|会议(?:时间|地点|议程|要求|签到|报到)|会期|着正装|替会|请假/;

/** Every sentence that only calls people to the meeting goes; `words` stand where the first of them stood. */
function withoutMeeting({ text, reading, finding }: Ground, words: string): TextEdit[] {
  const spans = [...reading.meetings.map(({ span }) => span), ...(finding.span ? [finding.span] : [])];
  const behindTitle = titleEnd(text, reading.title);
  const sentences = new Map<number, Span>();
  for (const span of spans) {
    if (span[0] < behindTitle) continue;
    const { start, end } = sentenceAt(text, span);
    sentences.set(start, [start, end]);
  }
  for (const match of text.matchAll(/[^。；;\n]+[。；;]?/g)) {
    if (match.index >= behindTitle && CALLED.test(match[0]) && !/[:：]\s*$/.test(match[0]))
      sentences.set(match.index, [match.index, match.index + match[0].length]);
  }
  const places = [...sentences.values()].sort((a, b) => a[0] - b[0]);
  const [first, ...more] = places;
  if (!first) return [atBodyEnd(text, words)];
  return [{ span: first, replacement: `${words}。` }, ...more.map((span) => ({ span, replacement: '' }))];
}

const titleEnd = (text: string, title: string | null): number => {
  const at = title === null ? -1 : text.indexOf(title);
  return at < 0 ? 0 : at + (title?.length ?? 0);
};

/** The meeting by video, said right after its time or, where no time is known, after the words found. */
export function byVideo({ finding, text, reading }: Ground): Way {
  const meeting = reading.meetings.find(({ kind, video }) => kind === 'meeting' && !video);
  const span = meeting?.span ?? finding.span;
  if (!span) return edit(atBodyEnd(text, '会议以视频形式召开'));
  const put = meeting ? holdByVideo(span).edit : insert(span[1], '（以视频形式召开）');
  return edit(put ?? sentenceAfter(text, span, '会议以视频形式召开'));
}

const MINUTES = 60;
const CLOCK = /(\d{1,2})([:：])(\d{2})([^\d]{1,8})(\d{1,2})([:：])(\d{2})/;

/** A shorter speech or sitting, written over the longer one; a field opens where the words cannot be told. */
export function shorten({ fix, finding, text }: Ground): Way {
  const { span } = finding;
  const words = span ? text.slice(...span) : '';
  const limit = limitMinutes(fix.title);
  const days = /半天以内$/.test(fix.effect) ? '半天' : /1天半以内$/.test(fix.effect) ? '1天半' : null;
  const shorter = days === null ? shorterTime(words, limit) : shorterStay(words, days);
  if (span && shorter !== null && shorter !== words) return edit({ span, replacement: shorter });
  const suggestion = days ?? (limit === null ? '' : `${limit}分钟`);
  return {
    does: 'fill',
    blank: 'duration',
    suggestion,
    put: (value) => [
      span ? sentenceAfter(text, span, `时长压缩到${value}以内`) : atBodyEnd(text, `时长压缩到${value}以内`),
    ],
  };
}

function limitMinutes(title: string): number | null {
  const found = /(\d+) ?(分钟|小时)/.exec(title);
  return found ? Number(found[1]) * (found[2] === '小时' ? MINUTES : 1) : null;
}

/** `shorterTime('讲话（约90分钟', 60) // '讲话（约60分钟'`, `shorterTime('9:00至11:00', 90) // '9:00至10:30'` */
export function shorterTime(words: string, limit: number | null): string | null {
  if (limit === null) return null;
  const clock = CLOCK.exec(words);
  if (clock) {
    const [, hour, colon, minute, between] = clock;
    const end = Number(hour) * MINUTES + Number(minute) + limit;
    const until = `${Math.floor(end / MINUTES)}${colon}${String(end % MINUTES).padStart(2, '0')}`;
    return words.replace(CLOCK, `${hour}${colon}${minute}${between}${until}`);
  }
  const said = /[\d一二两三四五.]+\s*(?:个半?|半)?(?:分钟|小时)/;
  return said.test(words) ? words.replace(said, `${limit}分钟`) : null;
}

/** `shorterStay('会期两天', '半天') // '会期半天'`, `shorterStay('12月3日至5日', '半天') // '12月3日（半天）'` */
export function shorterStay(words: string, days: string): string | null {
  const stated = /(?:[\d一二两三四五](?:\.\d)?|半)\s*天半?/;
  if (stated.test(words)) return words.replace(stated, days);
  const range = /^(.*?\d{1,2}日)(?:[^日]*?[至到—~-].*)$/s.exec(words);
  return range ? `${range[1]}（${days}）` : null;
}
