import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { longDate } from '../days.ts';
import type { Sender } from '../notice.ts';

export type Phrases = {
  openings: string[];
  closings: string[];
  asks: string[];
  support: string[];
  trace: string[];
  elaborations: string[];
  assessment: string[];
  /** Title and body, with `|` between. */
  announcements: string[];
  apps: string[];
};

export const phrases = parse(readFileSync(new URL('phrases.yaml', import.meta.url), 'utf8')) as Phrases;

/** Fills `{name}` places: `fill('{a}市', { a: '玉溪' })` → `玉溪市`. A name without a value stays as it is. */
export const fill = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w)+\}/g, (place) => values[place.slice(1, -1)] ?? place);

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** `ordinal(0)` → `一`. */
export const ordinal = (index: number): string => ORDINALS[index] ?? String(index + 1);

/** Whom a level writes to when a township is meant. */
const ADDRESSEES: Record<Sender['level'], string> = {
  national: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
  province: '各州、市、县（市、区）人民政府，各乡镇（街道）：',
  city: '各县（市、区）人民政府，各乡镇（街道）：',
  county: '各乡镇人民政府、街道办事处，县直有关部门：',
};

export type Letter = {
  sender: Sender;
  /** Without the sender: `关于做好…的通知`. */
  subject: string;
  paragraphs: string[];
  issuedOn: string;
  /** 红头 with a number, or a plain page. */
  redHead: boolean;
  addressees?: string;
  attachments?: string[];
};

/** A notice as it is laid out: head, number, title, addressees, body, annexes, signature, date. */
export const writeLetter = (letter: Letter): string => {
  const { sender, paragraphs, attachments = [] } = letter;
  const head = letter.redHead ? [`${sender.name}文件`, '{{no}}', ''] : [];
  const annexes = attachments.map((name, index) =>
    attachments.length === 1 ? `附件：${name}` : `${index === 0 ? '附件：' : '　　　'}${index + 1}.${name}`,
  );
  return [
    ...head,
    `${sender.name}${letter.subject}`,
    '',
    letter.addressees ?? ADDRESSEES[sender.level],
    ...paragraphs.map((paragraph) => `　　${paragraph}`),
    ...(annexes.length > 0 ? ['', ...annexes] : []),
    '',
    sender.name,
    longDate(letter.issuedOn),
  ].join('\n');
};
