import type { Calendar } from '../calendar/calendar.ts';
import { read } from './read.ts';

export type NamedUnit = { id: string; name: string; shortName: string };

/** One resolution of a meeting: what, by when (ISO date, null when the minutes give none), and whose it is. */
export type Resolution = { what: string; due: string | null; unitIds: string[] };

const NUMBERING = /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[·•-])\s*/;
const EVERYBODY = /各(?:乡镇|镇|乡|街道|有关乡镇)/;
/** A line that only adds who and when to the line before. */
const ADDS = /^(?:责任单位|责任人|牵头单位|完成时限|完成时间|时限)[:：]/;
const ORDERS = /负责|牵头|完成|落实|整改|上报|报送|配合|由|要于|应于|须于/;

/**
 * The resolutions in a meeting's minutes: lines that give somebody something to do, with the units named there. What says only
 * that something is important is left out. A date without a year is the next one from `today`.
 * @example readResolutions('漠沙镇于12月10日前完成警示牌安装。', { today: '2026-11-23', calendar, units }) // [{ what: …, due: '2026-12-10', unitIds: ['…'] }]
 */
export function readResolutions(
  text: string,
  context: { today: string; calendar: Calendar; units: NamedUnit[] },
): Resolution[] {
  const found: Resolution[] = [];
  for (const line of linesOf(text)) {
    const units = unitsIn(line, context.units);
    const due = dueIn(line, context);
    const last = found.at(-1);
    if (ADDS.test(line)) {
      if (last && units.length > 0) last.unitIds = units;
      if (last) last.due ??= due;
    } else if (ORDERS.test(line)) found.push({ what: line, due, unitIds: units });
  }
  return found.filter((one) => one.due !== null || one.unitIds.length > 0);
}

const linesOf = (text: string): string[] =>
  text
    .split(/[\n。；;]/)
    .map((line) => line.replace(NUMBERING, '').trim())
    .filter((line) => line.length > 3);

const unitsIn = (line: string, units: NamedUnit[]): string[] =>
  EVERYBODY.test(line)
    ? units.map((unit) => unit.id)
    : units.filter((unit) => line.includes(unit.shortName) || line.includes(unit.name)).map((unit) => unit.id);

function dueIn(line: string, { today, calendar }: { today: string; calendar: Calendar }): string | null {
  const { asks } = read(line, { calendar, receivedAt: `${today}T09:00` });
  const due = asks.map((ask) => ask.due).find((date) => date !== null) ?? null;
  if (due === null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(due)) return due;
  if (!/^\d\d-\d\d$/.test(due)) return null;
  const year = Number(today.slice(0, 4));
  return `${due < today.slice(5) ? year + 1 : year}-${due}`;
}
