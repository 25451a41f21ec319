import type { Level } from '../reading.ts';
import { compactString } from './compact.ts';
import { depthOf, levelOf } from './level.ts';

/** What a title or an opening sentence says it passes on. */
export type Forwarding = {
  verb: string;
  /** 转发 and 批转 pass a text on whatever it holds; 贯彻落实, 传达 and 印发 need more evidence. */
  strong: boolean;
  /** The source as named, '' when the sentence names none. */
  source: string;
};

const STRONG = /(转发|批转|翻印|转印)/;
const WEAK =
  /(贯彻落实|贯彻执行|学习贯彻|宣传贯彻|传达(?:学习|贯彻)?|(?:贯彻|落实)(?=[《〈]|.{0,20}[〔[]\d{4}[〕\]]\d+号))/;
const WRAPPER =
  /的?(通知|函|实施意见|实施方案|实施办法|实施细则|工作方案|行动方案|分工方案|任务分工|若干措施|具体措施|意见|方案|办法)(\(.{1,12}\))?$/;
const NAMES_A_DOCUMENT =
  /[《〈]|[〔[]\d{4}[〕\]]|精神$|(通知|意见|决定|决议|方案|办法|规定|条例|细则|纲要|规划|计划|要点|措施|通报|公告|批示|讲话|指示)$/;
const DECREED = /(国务院|中共中央|党中央|中央|全国|国家)/;

/** Title without its wrapper, the last 的通知. @example unwrapped('关于做好防汛工作的通知的通知') // '关于做好防汛工作的通知' */
export const unwrapped = (title: string): string => title.replace(WRAPPER, '');

/** Number of verbs that pass a text on: two or more is a document about a document. */
export const titleLayers = (title: string): number => (title.match(/转发|批转|印发/g) ?? []).length;

const after = (title: string, pattern: RegExp): { verb: string; source: string } | null => {
  const match = pattern.exec(title);
  if (match === null) return null;
  return { verb: match[1]!, source: title.slice(match.index + match[0].length) };
};

/** 印发 issues one's own text; only when the text belongs to a higher level does it pass something on. */
const issuesSuperior = (source: string, level: Level | null): boolean => {
  const owner = source.replace(/^[《"]/, '').split(/关于|《|印发/)[0]!;
  const depth = depthOf(levelOf(owner));
  if (depth === null) return false;
  const own = depthOf(level);
  return own === null ? depth <= 1 && DECREED.test(owner) : depth < own;
};

/** Reads the relay grammar of a title; `level` is the issuer's. Null when the title passes nothing on. */
export const titleForwarding = (title: string, level: Level | null): Forwarding | null => {
  const text = title.normalize('NFKC').replace(/\s/g, '');
  const strong = after(text, STRONG);
  if (strong !== null) return { ...strong, strong: true };
  const weak = after(text, WEAK);
  if (weak !== null) {
    const object = /^(落实)?《/.test(weak.source) ? weak.source : unwrapped(weak.source);
    return NAMES_A_DOCUMENT.test(object) ? { ...weak, strong: false } : null;
  }
  const issued = after(text, /(印发)/);
  return issued !== null && issuesSuperior(issued.source, level) ? { ...issued, strong: false } : null;
};

const PASS_ON = '转发|批转|转给|转印|翻印|转达';
const OPENING = new RegExp(
  `现(?:予以|予|将|把)?([^。\\n]{0,260}?)(${PASS_ON})(?:给|至|到|如下|下发|各|,|。|请|你)`,
  'u',
);
const BARE = new RegExp(`现(?:予|将其)?(${PASS_ON})([^。\\n]{2,160}?)[,。]`, 'u');
/** 县农业局《…》印发给你们: issued under another body's name. */
const ISSUED = /现将([^。\n]{4,260}?)(印发)(?:给|至|你)/u;
/** 接县应急局通知,转发如下: the whole text that follows is another's. */
const AS_FOLLOWS = /(?:接|按照?|根据|收到)?([^。,\n]{2,40}?(?:通知|要求|文件|来文|来电)[^。\n]{0,20}?)(转发)如下/u;
/** A message passed on in a chat: 转县教体局通知: or (转)县教体局:. */
const CHAT =
  /^[(【[]?(转发?)[)】\]]?:?([\p{Script=Han}]{1,24}(?:局|办|办公室|委|部|政府|中心|组|所|指挥部|站|群)(?:的?通知|消息|要求)?)[:,]/mu;
/** As an office application marks it: [转发] 县水利局办公室 2026/3/4 9:05, the message below. */
const MARKED = /^[(【[](转发)[)】\]][^\S\n]*([\p{Script=Han}]{2,24})(?=[\s\d:,]|$)/mu;

/** Names of documents may hold any word, 请 and 印发 too. */
const withoutNames = (text: string): string => text.replace(/《[^《》]*》/g, '').replace(/[“"][^“”"]*[”"]/g, '');

/** 《通知》, 上述文件, 该文 or nothing at all: named before. */
const POINTS_BACK =
  /^(?:(?:上述|该|此|本|以上|这个)?[《"“]?(?:通知|文件|意见|通报|函|文|来文|来函|原文|全文)[》"”]?(?:精神|内容)?(?:予以|予)?)?$/u;
const LAST_NAMED = /《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:[(（][^()（）]{2,40}号[)）])?(?!.*《)/su;

/** 收到《甲》(某函〔2018〕7号)……现将“通知”予以转发 passes on 《甲》. */
const sourceMeant = (source: string, before: string): string =>
  POINTS_BACK.test(source.trim()) ? (LAST_NAMED.exec(before.slice(-400))?.[0] ?? source) : source;

/** 现将《…》转发给你们 in a text whose title does not say it. `text` in NFKC; only its opening is read, for an issuer of `level`. */
export const openingForwarding = (text: string, level: Level | null): Forwarding | null => {
  const opening = text.slice(0, 1500);
  const match = OPENING.exec(opening);
  // 现将方案印发给你们，请转发至各村 issues a text of one's own.
  if (match !== null && !/印发给|下发给|请/.test(withoutNames(match[1]!)))
    return { verb: match[2]!, strong: true, source: sourceMeant(match[1]!, opening.slice(0, match.index)) };
  const bare = BARE.exec(opening);
  if (bare !== null) return { verb: bare[1]!, strong: true, source: bare[2]! };
  const follows = AS_FOLLOWS.exec(opening);
  if (follows !== null) return { verb: follows[2]!, strong: true, source: follows[1]! };
  const chat = CHAT.exec(opening.slice(0, 200)) ?? MARKED.exec(opening.slice(0, 200));
  if (chat !== null) return { verb: chat[1]!, strong: true, source: chat[2]! };
  const issued = ISSUED.exec(opening);
  return issued !== null && issuesSuperior(issued[1]!, level)
    ? { verb: issued[2]!, strong: false, source: issued[1]! }
    : null;
};

/** Comparable form of a title: kept characters without 的, which is dropped freely when titles are cited. */
export const titleKey = (title: string): string => compactString(title).replaceAll('的', '');
