import type { Level } from '../reading.ts';
import { compactString } from './compact.ts';
import { levelOf, placesOf } from './level.ts';

/** A meeting a text says it carries out, with its place in the text. */
export type CarriedOut = { name: string; level: Level | null; start: number; end: number };

const GATHERING = '(?:会议|大会|例会|推进会|调度会|现场会|动员会|座谈会|部署会|视频会)';
const CALLED = new RegExp(
  `(?:召开|举行|举办|套开|合并召开)([^《》。;；\\n]{3,50}?${GATHERING})的?(?:预备|补充|紧急)?(?:通知|函)?$`,
  'u',
);
const CARRIED_OUT = new RegExp(
  `(?:传达|学习|贯彻|落实|根据|按照)(?:[^。;；，,《》\\n]{0,12}?)((?:全?(?:国|省|自治区|州|市|县|区|镇|乡))?[一-鿿]{3,36}?${GATHERING})(?:的?精神|的?要求|的?部署|的?安排|精神)`,
  'gu',
);
/** Said of a meeting, but no part of its name. */
const MARGINAL = /20\d\d年度?|视频|电视电话|电视|电话|(?:紧急|专题)(?=会议)/gu;
const PREFIX = /^(?:学习|传达|贯彻|落实|和|及|了|关于|本次|这次|近期|有关|上级)+/u;
const AREA = /^(?:全(?:国|省|自治区|州|市|县|区|镇|乡)|(?:国家|省|州|市|县|镇|乡))/u;
/** 工作会议 alone fits any meeting. */
const LEAST = 6;

/**
 * Comparable form of a meeting's name: without year, place and manner of holding; '' when too little is left to tell meetings apart.
 * @example meetingKey('2026年全县森林防火工作视频会议') // '森林防火工作会议'
 */
export const meetingKey = (name: string): string => {
  const bare = compactString(name)
    .replaceAll('的', '')
    .replace(PREFIX, '')
    .replace(/视频会$/u, '会议')
    .replace(MARGINAL, '');
  const key = bare.slice(placesOf(bare).join('').length).replace(AREA, '');
  return key.length >= LEAST ? key : '';
};

/** The meeting a notice calls. @example calledMeeting('关于召开全县森林防火工作会议的通知') // '全县森林防火工作会议' */
export const calledMeeting = (title: string): string | null =>
  CALLED.exec(title.normalize('NFKC').replace(/\s/g, ''))?.[1] ?? null;

/**
 * Meetings a text says it carries out (以会议落实会议), in the order named.
 * @example meetingsCarriedOut('为传达贯彻全县森林防火工作会议精神，……').map((one) => one.name) // ['全县森林防火工作会议']
 */
export const meetingsCarriedOut = (text: string): CarriedOut[] => {
  const found: CarriedOut[] = [];
  for (const match of text.matchAll(CARRIED_OUT)) {
    const name = match[1]!.replace(PREFIX, '');
    if (meetingKey(name) === '') continue;
    const end = match.index + match[0].lastIndexOf(match[1]!) + match[1]!.length;
    found.push({ name, level: levelOf(name.replace(/^全/u, '')), start: end - name.length, end });
  }
  return found;
};
