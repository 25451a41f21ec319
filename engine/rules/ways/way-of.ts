import { chineseDate } from '../text/chinese-date.ts';
import { cutPlanLimit } from './cut-plan.ts';
import { reDate, remindAt, rest, untilDate } from './date-ways.ts';
import { byOurselves, mergePaper, otherIssuer, passOn, saidFirst, underNotice } from './document-ways.ts';
import { byVideo, documentInstead, shorten } from './meeting-ways.ts';
import { asDocument, atBodyEnd, cutClause, sentenceAfter, swapClause } from './place-in-text.ts';
import { edit, type Ground, insert, kindOf, type TextEdit, type Way } from './way.ts';

/** What to do where a fix carries no change of its own, by its kind. A kind without a row here is refused by the types of its rule. */
const WAYS = {
  drop: ({ finding, text }) => (finding.span ? edit(cutClause(text, finding.span)) : { does: 'state' }),
  replace: () => ({ does: 'state' }),
  reason: () => ({ does: 'state' }),
  admission: () => ({ does: 'state' }),
  diligence: () => ({ does: 'state' }),
  're-date': reDate,
  rest,
  end: untilDate,
  schedule: remindAt,
  emergency: () => ({ does: 'declare-emergency' }),
  stop: () => ({ does: 'clear' }),
  explain: () => ({ does: 'explain' }),
  cut: (ground) => ({ does: 'cut', limit: cutPlanLimit(ground) }),
  'held-data': ({ finding, text }) => (finding.span ? edit(cutClause(text, finding.span)) : { does: 'state' }),
  'use-form': ({ finding, text }) => (finding.span ? edit(cutClause(text, finding.span)) : { does: 'state' }),
  'own-staff': byOurselves,
  video: byVideo,
  shorten,
  'by-document': documentInstead,
  'no-meeting': documentInstead,
  'use-original': (ground) => (ground.finding.rule.startsWith('R-MTG-') ? documentInstead(ground) : passOn(ground)),
  merge: (ground) => (ground.finding.rule.includes('-MTG-') ? { does: 'place' } : mergePaper(ground)),
  join: joinNearest,
  'join-visit': joinThis,
  share: ({ finding, text }) => ({
    does: 'fill',
    blank: 'document',
    suggestion: '',
    put: (value) => {
      const words = `本次不再到镇，共用${asDocument(value)}的检查结果`;
      return [finding.span ? swapClause(text, finding.span, words) : atBodyEnd(text, words)];
    },
  }),
  register: ({ finding }) => (finding.rule === 'R-DOC-05' ? { does: 'formal' } : { does: 'state' }),
  approve: (ground) =>
    /^R-CRE-|^R-INS-09/.test(ground.finding.rule)
      ? saidFirst('approval', (value) => `经${value}批准，`)(ground)
      : { does: 'state' },
  consent: saidFirst('consent', (value) => `经${value}同意，`, '县人民政府'),
  cite: (ground) =>
    ground.finding.rule === 'R-CRE-07'
      ? saidFirst('commission', (value) => `受${value}委托，`)(ground)
      : saidFirst('document', (value) => `根据${asDocument(value)}，`)(ground),
  'name-agency': ({ finding, text }) => ({
    does: 'fill',
    blank: 'agency',
    suggestion: '',
    put: (value) => [finding.span ? insert(finding.span[0], `由${value}`) : atBodyEnd(text, `检查由${value}实施`)],
  }),
  readdress: ({ finding, text }) => ({
    does: 'fill',
    blank: 'recipient',
    suggestion: '',
    put: (value) => [finding.span ? { span: finding.span, replacement: value } : atBodyEnd(text, `本件主送${value}`)],
  }),
  issuer: otherIssuer,
  file: ({ finding, text }) => ({
    does: 'fill',
    blank: 'file-number',
    suggestion: '',
    put: (value) => [
      finding.span ? insert(finding.span[1], `（备案编号：${value}）`) : atBodyEnd(text, `应用备案编号：${value}`),
    ],
  }),
  genre: underNotice,
  platform: ({ finding, text }) => swapOr(finding, text, '使用省级统一平台已有功能'),
  'one-to-one': ({ finding, text }) => swapOr(finding, text, '向各单位点对点反馈本单位情况'),
  narrow: ({ finding, text }) => overOr(finding, text, '县级有关单位'),
  rename: ({ finding, text }) => overOr(finding, text, '业务指导'),
  cancel: ({ finding, text }) => overOr(finding, text, '日常工作指导'),
  once: ({ finding, text }) => overOr(finding, text, '首次全报、此后有变化再报'),
  'no-score': ({ finding, text }) => {
    if (!finding.span) return { does: 'state' };
    const words = text.slice(...finding.span);
    const plain = words.replace(/(?:考核)?(?:得|计|积|量)分|考核分/g, '');
    return edit(plain === words ? cutClause(text, finding.span) : { span: finding.span, replacement: plain });
  },
} satisfies Record<string, (ground: Ground) => Way>;

/** Every kind of way out a rule may offer. */
export type FixKind = keyof typeof WAYS;
export const FIX_KINDS = Object.keys(WAYS) as FixKind[];

/**
 * What one press on a fix does with this text. A fix of a review stored by an older product, of a kind no longer known, leaves a
 * field for words of the sender.
 * @example wayOf({ fix: { id: 'emergency', title: '', effect: '' }, … }).does // 'declare-emergency'
 */
export function wayOf(ground: Ground): Way {
  const { fix } = ground;
  if (fix.edit) return edit(keepingHead(ground.text, fix.edit));
  const kind = kindOf(fix.id);
  return Object.hasOwn(WAYS, kind) ? WAYS[kind as FixKind](ground) : { does: 'state' };
}

const HEAD = /^[ \u3000]*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|\d{1,2}[、.．])?/;

/** Where the first clause of a paragraph goes and another stays, indent and ordinal stay with it. */
function keepingHead(text: string, { span, replacement }: TextEdit): TextEdit {
  const opensLine = span[0] === 0 || text[span[0] - 1] === '\n';
  const goesOn = span[1] < text.length && text[span[1]] !== '\n';
  if (replacement !== '' || !opensLine || !goesOn || !/[，,]/.test(text[span[1] - 1] ?? ''))
    return { span, replacement };
  const head = HEAD.exec(text.slice(...span))?.[0].length ?? 0;
  return { span: [span[0] + head, span[1]], replacement };
}

type Found = Ground['finding'];

const swapOr = (finding: Found, text: string, words: string): Way =>
  edit(finding.span ? swapClause(text, finding.span, words) : atBodyEnd(text, words));

const overOr = (finding: Found, text: string, words: string): Way =>
  edit(finding.span ? { span: finding.span, replacement: words } : atBodyEnd(text, words));

/** The nearest visit that is planned already; without one the planner is asked. */
function joinNearest(ground: Ground): Way {
  const { plannedVisits = [], reading, text } = ground;
  const visit = reading.inspections.find(({ start }) => /^\d{4}-\d\d-\d\d$/.test(start ?? ''));
  if (!visit?.start || plannedVisits.length === 0) return { does: 'place' };
  const day = Date.parse(visit.start);
  const away = (date: string) => Math.abs(Date.parse(date) - day);
  const [near] = [...plannedVisits].sort((a, b) => away(a.date) - away(b.date));
  return near ? onTheDayOf(text, visit, near) : { does: 'place' };
}

/** A visit of several days, or one that is on that very day already: the fix itself had no date to put. */
function joinThis(ground: Ground): Way {
  const { fix, plannedVisits = [], reading, text } = ground;
  const planned = plannedVisits.find(({ visitId }) => fix.id === `join:${visitId}`);
  const visit = reading.inspections.find(({ start }) => /^\d{4}-\d\d-\d\d$/.test(start ?? ''));
  return planned && visit ? onTheDayOf(text, visit, planned) : { does: 'place' };
}

type Visit = { span: [number, number]; start: string | null; end: string | null };
type Planned = { title: string; issuer: string; date: string };
const DAY_MS = 86_400_000;

/** As many days as it was, begun with the other team; on its own day the sentence says with whom. */
function onTheDayOf(text: string, { span, start, end }: Visit, { title, issuer, date }: Planned): Way {
  const together = sentenceAfter(text, span, `与${issuer}“${title}”同日同组到镇`);
  if (start === date) return edit(together);
  const length = start && end ? Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS) : 0;
  const last = new Date(Date.parse(date) + length * DAY_MS).toISOString().slice(0, 10);
  const words = length > 0 ? `${chineseDate(date)}至${chineseDate(last)}` : chineseDate(date);
  return edit({ span, replacement: words });
}
