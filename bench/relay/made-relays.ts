import type { RelayVerdict } from '../../engine/reading/relay/verdict.ts';
import { letterhead, type Notice, noticeOf, paragraph } from './notice-corpus.ts';
import { between, pick, type Random } from './seeded.ts';

/** A query with what it was made from; the verdict is settled later by exhaustive coverage. */
export type MadeQuery = {
  notice: Notice;
  source: Notice | null;
  cites: boolean;
  forwardsUnknown: boolean;
  newLines: number[];
  made: RelayVerdict;
};

const SWAPS: [string, string][] = [
  ['及时', '第一时间'],
  ['为准', '为依据'],
  ['自行承担', '自己解决'],
  ['不超过', '控制在'],
  ['先', '首先'],
  ['由', '交由'],
  ['顺延', '推后'],
];

const isBody = (source: Notice, i: number): boolean => i >= 2 && i < source.lines.length - 2;

/** Body of a source with paragraphs dropped and words swapped at rate `edit`. */
const edited = (random: Random, source: Notice, edit: number): string[] => {
  const kept = source.lines.filter((_, i) => isBody(source, i) && random() >= edit / 2);
  const lines = kept.length > 0 ? kept : [source.lines[2]!];
  return lines.map((line) =>
    SWAPS.reduce((text, [from, to]) => (random() < edit ? text.replaceAll(from, to) : text), line),
  );
};

const finish = (head: Omit<Notice, 'text' | 'lines' | 'title'>, title: string, body: string[]): Notice =>
  noticeOf(
    [
      title,
      '各村、各有关单位：',
      ...body,
      head.issuer,
      head.issuedOn.replace(/-/, '年').replace(/-/, '月').concat('日'),
    ],
    { ...head, title },
  );

/** The query is issued a week after everything held, one level below its source. */
const below = (random: Random, id: string, source: Notice) => ({
  ...letterhead(random, id, Math.min(3, source.depth + 1)),
  issuedOn: '2026-10-15',
});

const ownLines = (random: Random, count: number): string[] =>
  Array.from({ length: count }, () => paragraph(random, between(random, 1, 2)));

const covers = (source: Notice): { title: string; cover: string }[] => {
  const bare = source.title.slice(source.title.indexOf('关于'));
  return [
    { title: `转发${source.issuer}${bare}`, cover: '现将文件转发给你们，请遵照执行。' },
    { title: `关于转发《${source.title}》的通知`, cover: `现将${source.docNo}文件转发给你们，请抓好落实。` },
    {
      title: `关于贯彻落实《${bare}》的通知`,
      cover: `根据《${source.title}》（${source.docNo}）要求，现提出以下意见。`,
    },
    { title: '关于抓好近期重点工作的通知', cover: `按照${source.docNo}文件要求，现将有关事项明确如下。` },
  ];
};

export const madeRelay = (random: Random, id: string, source: Notice): MadeQuery => {
  const head = below(random, id, source);
  const { title, cover } = pick(random, covers(source));
  const own = ownLines(random, between(random, 0, 2));
  const copied = edited(random, source, pick(random, [0.05, 0.1, 0.2, 0.3, 0.4]));
  const notice = finish(head, `${head.issuer}${title}`, [cover, ...copied, ...own]);
  const newLines = [2, ...own.map((_, i) => 3 + copied.length + i)];
  return { notice, source, cites: true, forwardsUnknown: false, newLines, made: 'relay' };
};

export const madeRepeat = (random: Random, id: string, source: Notice): MadeQuery => {
  const head = below(random, id, source);
  const copied = edited(random, source, pick(random, [0.05, 0.1, 0.2, 0.3]));
  const notice = finish(head, `${head.issuer}关于做好有关工作的通知`, copied);
  return { notice, source, cites: false, forwardsUnknown: false, newLines: [], made: 'repeat' };
};

/** 15–45 % of the query is one source's text. */
export const madeQuote = (random: Random, id: string, source: Notice): MadeQuery => {
  const head = below(random, id, source);
  const copied = source.lines.filter((_, i) => isBody(source, i)).slice(0, between(random, 1, 2));
  const wanted = copied.join('').length / (0.2 + random() * 0.2);
  const own: string[] = [];
  while (own.join('').length + copied.join('').length < wanted) own.push(paragraph(random, 2));
  const at = Math.floor(own.length / 2);
  const body = [...own.slice(0, at), ...copied, ...own.slice(at)];
  const newLines = body.map((line, i) => (copied.includes(line) ? -1 : i + 2)).filter((i) => i >= 0);
  return {
    notice: finish(head, `${head.issuer}关于印发工作手册的通知`, body),
    source,
    cites: false,
    forwardsUnknown: false,
    newLines,
    made: 'quotes',
  };
};

export const madeUnknown = (random: Random, id: string, absent: Notice): MadeQuery => {
  const head = below(random, id, absent);
  const { title, cover } = pick(random, covers(absent).slice(0, 3));
  const notice = finish(head, `${head.issuer}${title}`, [cover, ...ownLines(random, between(random, 0, 4))]);
  return { notice, source: null, cites: false, forwardsUnknown: true, newLines: [], made: 'relay-of-unknown' };
};

/** Own text that names a held document without copying it. */
export const madeOriginal = (random: Random, id: string, cited: Notice): MadeQuery => {
  const head = below(random, id, cited);
  const mention = random() < 0.5 ? `${cited.docNo}文件下发后，各地反映较好。` : '';
  const body = ownLines(random, between(random, 1, 9));
  const notice = finish(
    head,
    `${head.issuer}关于${pick(random, ['调整作息', '开放场馆', '增设便民点', '招募志愿者'])}的通知`,
    [mention + body[0]!, ...body.slice(1)],
  );
  return { notice, source: null, cites: false, forwardsUnknown: false, newLines: [], made: 'original' };
};
