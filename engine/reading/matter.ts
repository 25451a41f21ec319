import { isSenderLine } from './chat.ts';
import type { Span } from './reading.ts';
import { matchesOf } from './text.ts';

const gathering =
  '(?:会议(?!室|厅|中心|通知)|会(?![议场堂务计后上前商员费合])|培训班?(?!中心|基地)|讲座|演练|仪式|开班式)';
const words = '[^，。；：！？、,;:!?\\s@（()）【】]';
/** `到…会议室参加全县森林防火工作推进会`, `召开三季度经济运行调度会`. */
const called = new RegExp(
  `(?:参加|出席|列席|收看|收听|观看|召开|举行|举办|组织)(?!人员|单位|对象|会议)(${words}{2,36}?${gathering})`,
  'g',
);
/** `全县河长制工作会，11月25日上午9:30` : the name alone. */
const named = new RegExp(`(?:^|[，。；：！？、,;:!?\\s）)】]|\\d[日点时分]半?)(${words}{2,24}?${gathering})`, 'g');
/** `线上培训：国土调查系统操作`. */
const taught = new RegExp(
  `(?:${words}{0,6}(?:培训|讲座|会议)(?:内容|主题|议题))[：:]\\s*([^，。；,;\\n]{2,36})|(${words}{0,6}(?:培训|讲座)[：:]\\s*[^，。；,;\\n]{2,36})`,
);
/** What any of them has to have; asked first, since the rest is slow to say no. */
const titled = /[容题训座][：:]/;
/** `…开会，研究烤烟收购扫尾工作`. */
const about = /(?:研究|部署|安排部署|讨论|听取|调度|传达|学习|商议|协调)(?!会)[^，。；：,;:\n]{2,36}/;
const notAName =
  /^(?:会议|在|到|赴|去|请|各|分管|主要|接|经|根据|按照|为|因|由|于|定于|今|明|后|上午|下午|晚上|时间|地点|参会|通知|收到|务必|不得|开$)|会议?(?:时间|地点|要求|纪律)|领导参|^(?:参加|出席|列席|召开|开|视频)(?:会议?|培训)$/;

/** Up to the words in which the meeting is named: `在县政府四楼会议室召开的全县…会` is `全县…会`. */
const bare = (name: string): string =>
  name
    .replace(/^.*(?:召开|举行|举办|组织)的?/, '')
    .replace(
      /^(?:原定于?|的|关于|开个?|一次|一个|本次|此次|这次|今天|明天|后天|下午|上午|晚上|早上|\d{1,2}[点时]半?)+/,
      '',
    );

const firstName = (text: string, pattern: RegExp): string | null => {
  for (const match of matchesOf(pattern, text)) {
    const name = bare(match[1] ?? '');
    if (name.length > 2 && !notAName.test(name)) return name;
  }
  return null;
};

const clock = /\d{1,2}[:：]\d{2}/g;

const nameIn = (source: string): string | null => {
  const text = source.replace(clock, '，');
  const lesson = titled.test(text) ? taught.exec(text) : null;
  return (
    firstName(text, called) ??
    lesson?.[1]?.trim() ??
    lesson?.[2]?.trim() ??
    firstName(text, named) ??
    about.exec(text)?.[0] ??
    null
  );
};

/**
 * What a meeting is called or about, in the text's own words: sought in the sentence of its time, then before and behind it.
 * Null when the text does not say. For texts without a title; a document's title says it better.
 * @example matterOf('请于明天上午9:00到县政府参加全县森林防火推进会', [2, 10]) // '全县森林防火推进会'
 */
export const matterOf = (source: string, [from, to]: Span): string | null => {
  const start = Math.max(...['。', '；', '！', '\n'].map((mark) => source.lastIndexOf(mark, from - 1))) + 1;
  const rest = source.slice(to).search(/[。；！\n]/);
  const end = rest < 0 ? source.length : to + rest;
  return nameIn(source.slice(to, end)) ?? nameIn(source.slice(start, end)) ?? nameIn(source.slice(0, 2_000));
};

const calling =
  /^(?:@\S{1,12}(?:\s|$)|@(?:所有人|全体成员|all)|[【[](?:通知|紧急通知|转发|提醒|重要)[】\]]|(?:紧急|重要|温馨)?(?:通知|提醒|提示)[：:]|(?:各|全体|请各)[^，。：:\d\n]{0,24}[：:]|(?:大家|各位[^，。！!,\n]{0,6})(?:好|上午好|下午好|晚上好)?[，。！!,：:]|收到请回复[，。！!,]?|[\s，。：:、,])+/;

/** A message without whom it calls and how it greets. @example uncalled('@所有人 各乡镇：请报进度') // '请报进度' */
export const uncalled = (line: string): string => line.replace(calling, '').trim();

type Titled = {
  title: string | null;
  meetings: { kind: string; span: Span }[];
  inspections: { what: string }[];
};

const MOST_CHARACTERS = 60;

/**
 * What stands for the title of a text: its own; of a message, the matter of its meeting or visit; else its first words that
 * say something. Empty only for a text without words.
 * @example titleFor('县水务局-李某 14:32\n@所有人 请报进度', { title: null, meetings: [], inspections: [] }) // '请报进度'
 */
export const titleFor = (source: string, { title, meetings, inspections }: Titled): string => {
  if (title) return title;
  const meeting = meetings.find(({ kind }) => kind !== 'checkin') ?? meetings[0];
  const matter = (meeting && matterOf(source, meeting.span)) || (meeting ? null : inspections[0]?.what);
  if (matter) return matter.slice(0, MOST_CHARACTERS);
  const lines = source.trim().split('\n');
  const spoken = lines.filter((line) => line.trim() !== '' && !isSenderLine(line));
  const own = spoken.map(uncalled).find((line) => line !== '');
  return (own ?? spoken[0] ?? lines[0]!).trim().slice(0, MOST_CHARACTERS);
};
