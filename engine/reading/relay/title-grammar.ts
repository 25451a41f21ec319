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
const WEAK = /(贯彻落实|传达(?:学习|贯彻)?)/;
const WRAPPER =
  /的?(通知|函|实施意见|实施方案|实施办法|实施细则|工作方案|行动方案|分工方案|任务分工|若干措施|具体措施|意见|方案|办法)(\(.{1,12}\))?$/;
const NAMES_A_DOCUMENT =
  /《|[〔[]\d{4}[〕\]]|精神$|(通知|意见|决定|决议|方案|办法|规定|条例|细则|纲要|规划|计划|要点|措施|通报|公告|批示|讲话|指示)$/;
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

const OPENING = /现(?:予以|予|将|把)?([^。\n]{0,160}?)(转发|批转)(?:给|至|如下|下发|,|。|请|你)/u;

/** 现将《…》转发给你们 in a text whose title does not say it. `text` in NFKC; only its opening is read. */
export const openingForwarding = (text: string): Forwarding | null => {
  const match = OPENING.exec(text.slice(0, 1500));
  // 现将方案印发给你们，请转发至各村 issues a text of one's own.
  if (match !== null && !/印发给|下发给|请/.test(match[1]!))
    return { verb: match[2]!, strong: true, source: match[1]! };
  const bare = /现(?:予|将其)?(转发|批转)([^。\n]{2,80}?)[,。]/u.exec(text.slice(0, 1500));
  return bare === null ? null : { verb: bare[1]!, strong: true, source: bare[2]! };
};

/** Comparable form of a title: kept characters without 的, which is dropped freely when titles are cited. */
export const titleKey = (title: string): string => compactString(title).replaceAll('的', '');
