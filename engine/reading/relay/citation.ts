import type { Level } from '../reading.ts';
import { levelOf } from './level.ts';
import { calledMeeting, meetingKey, meetingsCarriedOut } from './meeting-name.ts';
import { documentNumbersIn, mentionedNumberKeys, numberKey } from './number-key.ts';
import { type Forwarding, titleKey } from './title-grammar.ts';

/** One place where a text names another document. */
export type Mention = {
  /** Keys a held document may be found under; any one suffices. */
  keys: string[];
  /** Who is said to have issued it, as written (省政府办公厅), '' when unsaid. */
  issuer: string;
  level: Level | null;
  /** The mention retires the other document (同时废止, 以本通知为准): a new edition, not a relay. */
  retires: boolean;
  /** The mention is what the document says it passes on. */
  forwarded: boolean;
  byNumber: boolean;
  /** The text says that it carries out this meeting (以会议落实会议). */
  meeting: boolean;
};

/** Shorter names (通知, 工作方案) fit too many documents. */
const LEAST_KEY = 5;
const EDITION = /(试行|暂行|修订|修正|修订稿|修正案|20\d\d年(修订|修正|版|本))$/;
const RETIRES_AFTER = /^[^。;\n]{0,40}?(废止|停止执行|停止使用|作废|不再执行|失效|为准)/u;
const RETIRES_BEFORE = /(修改|修订|修正|废止|代替|替代|取代)[〈《"\s]*$/u;

const KIND = '通知|意见|决定|办法|方案|规定|细则|制度|计划|要点|规划|预案|规程|规则|通报|批复|函';
/** A number set behind a title: …的通知(农财〔2015〕21号), …的通知(94)农财字第21号. */
const NUMBER_BEHIND = new RegExp(
  `(?<=${KIND}|》)\\s*\\(?(?:[一-鿿]{2,14}[〔[(【]\\d{2,4}[〕\\])】]|[〔[(【]\\d{2,4}[〕\\])】][一-鿿]{2,14})第?\\d{1,5}号\\)?$`,
  'u',
);
/** Of 《甲方案及乙表》 the first is often held alone. */
const FIRST_OF_TWO = new RegExp(`^(.{6,}?(?:${KIND}))(?:以?及其?|[和与])(?=.{2})`, 'u');

/**
 * `题` in the forms a title takes when cited: whole, without its issuer, without its edition, the printed text alone,
 * the first of two printed texts.
 */
const formsOf = (title: string): string[] => {
  const whole = titleKey(title.normalize('NFKC').replace(NUMBER_BEHIND, ''));
  const forms = new Set<string>([whole]);
  const verb = /关于|转发|印发|批转/.exec(whole);
  if (verb !== null && verb.index > 0 && verb.index <= 40) forms.add(whole.slice(verb.index));
  for (const form of [...forms]) {
    const printed = /^(?:关于)?印发(.+?)(?:通知)?$/u.exec(form);
    const text = printed?.[1];
    if (text === undefined) continue;
    forms.add(text);
    const first = FIRST_OF_TWO.exec(text)?.[1];
    if (first !== undefined) forms.add(first);
  }
  for (const form of [...forms]) forms.add(form.replace(EDITION, ''));
  return [...forms].filter((form) => form.length >= LEAST_KEY);
};

const placeless = (form: string): string =>
  form.replace(/^[\u4e00-\u9fff]{1,12}?(省|自治区|自治州|自治县|市|州|县|区)(?=.{6})/u, '');

export type NamedDocument = { title?: string | null | undefined; docNo?: string | null | undefined };

/** Keys that name a document in full: its number and the forms of its title. */
export const fullKeysOf = (document: NamedDocument): string[] => {
  const number = document.docNo ? numberKey(document.docNo) : null;
  const forms = document.title ? formsOf(document.title).map((form) => `t:${form}`) : [];
  return number === null ? forms : [number, ...forms];
};

/** Keys under which a held document can be cited: in full, by its title without the place, by the meeting it calls. */
export const citationKeysOf = (document: NamedDocument): string[] => {
  const keys = new Set<string>(fullKeysOf(document));
  for (const form of document.title ? formsOf(document.title) : []) {
    const bare = placeless(form);
    if (bare.length >= LEAST_KEY) keys.add(`t:${bare}`);
  }
  const meeting = meetingKey(calledMeeting(document.title ?? '') ?? '');
  if (meeting !== '') keys.add(`m:${meeting}`);
  return [...keys];
};

const issuerIn = (title: string): string => {
  const key = titleKey(title);
  const verb = /关于|转发|印发|批转/.exec(key);
  return verb === null ? '' : key.slice(0, verb.index);
};

/** Text inside 《》, nested ones included, with its offsets. */
const bracketed = (text: string): { inner: string; start: number; end: number }[] => {
  const open: number[] = [];
  const found: { inner: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(/[《》]/g)) {
    if (match[0] === '《') {
      open.push(match.index);
      if (open.length > 4) open.shift();
      continue;
    }
    const start = open.pop();
    if (start === undefined || match.index - start > 200) continue;
    found.push({ inner: text.slice(start + 1, match.index), start, end: match.index + 1 });
  }
  return found;
};

/** 省厅《…》, 市政府办公室《…》: the level said right before a name. */
const LAST_LEVEL =
  /(国务院|国家|省|自治区|市|州|县|区|镇|乡)(?:[\u4e00-\u9fff]{0,12}?(?:政府|办公厅|办公室|厅|局|委|办|部|会|中心))?$/u;

const mention = (
  text: string,
  at: { start: number; end: number },
  parts: Pick<Mention, 'keys' | 'issuer' | 'byNumber'>,
): Mention => {
  const before = text.slice(Math.max(0, at.start - 20), at.start);
  const said = LAST_LEVEL.exec(before)?.[1];
  return {
    ...parts,
    level: levelOf(parts.issuer) ?? (said === undefined ? null : levelOf(said)),
    retires: RETIRES_AFTER.test(text.slice(at.end, at.end + 60)) || RETIRES_BEFORE.test(before),
    forwarded: false,
    meeting: false,
  };
};

/** The source of a relay title, with and without the wrapper 的通知 (转发…关于防汛的通知 stands for both readings). */
const forwardedMentions = (forwarding: Forwarding): Mention[] => {
  const source = forwarding.source.replace(/^(关于|给|了|落实)/, (word) => (word === '关于' ? word : ''));
  const readings = [source, source.replace(/的?(通知|函)$/, ''), source.replace(/的?实施(意见|方案|办法|细则)$/, '')];
  const nested = /(转发|批转|印发)(.+)$/u.exec(source)?.[2];
  const keys = new Set(readings.flatMap(formsOf));
  const one = { level: levelOf(issuerIn(source)), retires: false, forwarded: true, byNumber: false, meeting: false };
  const made: Mention[] = [{ ...one, keys: [...keys].map((form) => `t:${form}`), issuer: issuerIn(source) }];
  if (nested !== undefined) made.push(...forwardedMentions({ ...forwarding, source: nested }));
  return made;
};

const MEETING = { issuer: '', retires: false, forwarded: false, byNumber: false, meeting: true };

/** Body text is read for citations up to here; annexes of law codes add nothing. */
const MOST_READ = 200_000;

/** Every document a text names. `forwardings` tell what it says it passes on. */
export const mentionsIn = (title: string, text: string, forwardings: Forwarding[]): Mention[] => {
  const body = `${title}\n${text.slice(0, MOST_READ)}`.normalize('NFKC').replaceAll('﹝', '〔');
  const source = forwardings.map((one) => one.source).join('\n');
  const made: Mention[] = [];
  for (const found of documentNumbersIn(body)) {
    const parts = { keys: mentionedNumberKeys(found), issuer: '', byNumber: true };
    const one = mention(body, found, parts);
    made.push({ ...one, forwarded: source.includes(body.slice(found.start, found.end).slice(-8)) });
  }
  for (const found of bracketed(body)) {
    const keys = formsOf(found.inner).map((form) => `t:${form}`);
    if (keys.length === 0) continue;
    const one = mention(body, found, { keys, issuer: issuerIn(found.inner), byNumber: false });
    made.push({ ...one, forwarded: source.includes(found.inner) });
  }
  for (const { name, level } of meetingsCarriedOut(body))
    made.push({ ...MEETING, keys: [`m:${meetingKey(name)}`], level });
  for (const forwarding of forwardings) {
    if (forwarding.source !== '' && !forwarding.source.includes('《')) made.push(...forwardedMentions(forwarding));
  }
  return made;
};

const LEAST_MATTER = 10;
const OPENING = 500;

/** What a cited title is about: 关于召开全省水利会议的通知 → 召开全省水利会议. */
const matterOf = (key: string): string => key.replace(/^t:.*?关于/u, '').replace(new RegExp(`(?:${KIND})$`, 'u'), '');

/**
 * Does an untitled text, as pasted without its head, say at its opening what a forwarded document is about? Within 《》
 * it would only cite the same document.
 * @example opensWith('各县：经研究，决定召开全省水利管护现场会议。', mention) // true for 《关于召开全省水利管护现场会议的通知》
 */
export const opensWith = (text: string, mention: Pick<Mention, 'keys'>): boolean => {
  const matters = mention.keys.filter((key) => key.startsWith('t:') && key.includes('关于')).map(matterOf);
  if (matters.every((matter) => matter.length < LEAST_MATTER)) return false;
  const opening = titleKey(text.slice(0, OPENING).replace(/《[^《》]*》/gu, '、'));
  return matters.some((matter) => matter.length >= LEAST_MATTER && opening.includes(matter));
};

const isWithin = (short: string, long: string): boolean => {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

/** 省政府办公厅 fits 云南省人民政府办公厅: an abbreviation keeps the order of its characters. Unknown fits anything. */
export const issuerFits = (said: string, issuer: string | null): boolean => {
  if (said === '' || !issuer) return true;
  const full = titleKey(issuer);
  const bare = said.replace(/^(我|本)/, '');
  return isWithin(bare, full) || isWithin(full, bare);
};
