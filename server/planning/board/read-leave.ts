import type { GridSheet } from '../../files/read-cells.ts';
import type { Person } from './demand.ts';
import type { ImportRow, NamedUnit } from './read-roads.ts';
import { dateIn, rowsUnder } from './sheet-rows.ts';

export type LeaveSpan = { personId: string; from: string; to: string };

const COLUMNS = {
  town: /^(?:乡镇|街道|乡镇[(]街道[)]|单位|乡镇名称)$/,
  person: /^(?:岗位|职务|人员|岗位[(]职务[)])$/,
  from: /^(?:开始|起|自|开始日期|起始日期|从)/,
  to: /^(?:结束|止|至|到|结束日期|截止日期)/,
};
export const LEAVE_COLUMNS = '乡镇、岗位、开始日期、结束日期';
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Reads who is away from when to when: a township, a post (or the words a person goes by) and two dates a line. Null without the columns. */
export const readLeave = (
  sheets: readonly GridSheet[],
  towns: readonly NamedUnit[],
  people: readonly Person[],
): ImportRow<LeaveSpan>[] | null =>
  rowsUnder(sheets, COLUMNS)?.map((row) => {
    const unit = towns.find((one) => one.shortName === row.town || one.name === row.town);
    const who = unit ? holderOf(people, unit.id, row.person) : null;
    const [from, to] = [dateIn(row.from), dateIn(row.to)];
    const problem = problemOf(unit !== undefined, who, from, to);
    const words = `${row.town} ${row.person} ${row.from} ${row.to}`;
    return {
      line: row.line,
      words,
      problem,
      value: problem === null ? { personId: who!, from: from!, to: to! } : null,
    };
  }) ?? null;

const holderOf = (people: readonly Person[], unitId: string, words: string): string | null => {
  const own = people.filter((one) => one.unitId === unitId);
  const same = (text: string) => text.normalize('NFKC') === words;
  const found = own.find((one) => same(one.label)) ?? own.find((one) => one.posts.some(same));
  return found?.id ?? null;
};

const problemOf = (known: boolean, who: string | null, from: string | null, to: string | null): string | null => {
  if (!known) return 'unknown-town';
  if (!who) return 'unknown-post';
  if (!from || !to) return 'not-a-date';
  if (to < from) return 'ends-before';
  return Date.parse(to) - Date.parse(from) > LONGEST_DAYS * DAY_MS ? 'too-long' : null;
};
