import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { addDays } from '../days.ts';
import type { Notice } from '../notice.ts';
import { type Random, randomOf } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import type { UnitPlan } from '../xinping/organisation.ts';
import { assessmentRegister, documentPlan } from './issue-lists.ts';
import { entry, type ListEntry, lastOfMonth, monthOf, numbered } from './list-entry.ts';

export type { ListEntry } from './list-entry.ts';

export type PlanYear = { year: number; entries: ListEntry[] };
export type YearLists = {
  inspections: PlanYear[];
  meetings: PlanYear[];
  /** Documents planned, and those assessed and reviewed before issue, of the bodies that have begun with it. */
  documents: PlanYear;
  assessed: PlanYear;
  /** Documents of the calendar year before the product. */
  register: PlanYear;
  reports: ListEntry[];
  duties: ListEntry[];
};

type Input = { today: string; seed: string; notices: Notice[]; topics: Topic[]; issuers: UnitPlan[] };

/** The lists the county brought when it began: of what was asked in the year, the planned part; and what it had in its files. */
export const yearLists = (input: Input): YearLists => {
  const year = Number(input.today.slice(0, 4));
  return {
    inspections: [year - 1, year].map((of) => ({ year: of, entries: inspectionPlan(input, of) })),
    meetings: [{ year, entries: meetingPlan(input, year) }],
    documents: { year, entries: documentPlan(input, year) },
    assessed: { year, entries: assessmentRegister(input, year) },
    register: { year: year - 1, entries: register(input, year - 1) },
    reports: reportTypes(input),
    duties: dutyLists(),
  };
};

const INSPECTION_VISITS = /检查|督查|督导/;

/** One item for each visit that was planned, in its month; and for every line of work some that are still to come this December. */
const inspectionPlan = ({ notices, topics, today }: Input, year: number): ListEntry[] => {
  const visits = notices.filter((notice) => INSPECTION_VISITS.test(notice.text));
  const place = ({ sender, topic }: Notice) => `${sender.short}|${topic}`;
  // What the source tells of was not planned: no item of the same body and line of work.
  const told = new Set(visits.filter((notice) => notice.caseCode !== null).map(place));
  const planned = visits.filter(
    (one) => one.inPlan && !told.has(place(one)) && one.receivedAt.startsWith(String(year)),
  );
  const held = planned.map((notice) => {
    const topic = topics.find((one) => one.id === notice.topic)!;
    const subject = topic.inspections.find((one) => notice.text.includes(one)) ?? topic.name;
    const to = lastOfMonth(monthOf(addDays(notice.receivedAt.slice(0, 10), 9)));
    return entry(notice.sender.key, { title: `${subject}检查`, from: `${monthOf(notice.receivedAt)}-01`, to });
  });
  const coming = Number(today.slice(0, 4)) === year ? topics.flatMap((topic) => comingOf(topic, year)) : [];
  return numbered(year, '检', [...held, ...coming]);
};

const comingOf = (topic: Topic, year: number): ListEntry[] => {
  const december = { from: `${year}-12-01`, to: `${year}-12-31` };
  const [county, city, province] = [topic.county[0], topic.city[0], topic.province[0]];
  return [
    ...(county ? topic.inspections.slice(0, 2).map((one) => entry(county, { title: `${one}检查`, ...december })) : []),
    ...(city ? [entry(city, { title: `${topic.assessments[0] ?? topic.name}年度考核`, ...december })] : []),
    ...(province ? [entry(province, { title: `${topic.name}年度抽查`, ...december })] : []),
  ];
};

/** Every department's own work meeting at the beginning of the year, and one in its second half. */
const meetingPlan = ({ topics }: Input, year: number): ListEntry[] =>
  numbered(
    year,
    '会',
    topics.flatMap((topic, index) => {
      const [first, second] = topic.meetings;
      const spring = `${year}-0${2 + (index % 3)}`;
      const autumn = `${year}-${index % 2 === 0 ? '11' : '12'}`;
      const at = (title: string | undefined, month: string) =>
        title && topic.county[0]
          ? [entry(topic.county[0], { title, from: `${month}-01`, to: lastOfMonth(month) })]
          : [];
      return [...at(first, spring), ...at(second, autumn)];
    }),
  );

/** Most bodies wrote a little more last year than this; one in three wrote less, and is over its number now. */
const register = (input: Input, year: number): ListEntry[] => {
  const sent = new Map<string, Notice[]>();
  for (const notice of input.notices) {
    if (notice.sender.key === null || !notice.receivedAt.startsWith(String(year + 1))) continue;
    sent.set(notice.sender.key, [...(sent.get(notice.sender.key) ?? []), notice]);
  }
  return input.issuers.flatMap((unit) => {
    const random = randomOf(input.seed, `register/${unit.key}`);
    const own = sent.get(unit.key) ?? [];
    // 应急局's people sign in to the sample: its light requests are to pass.
    const factor = unit.key === '县应急局' ? 1.4 : random.chance(0.33) ? 0.95 : 1.25;
    return Array.from({ length: Math.round(own.length * factor) }, (_, nth) =>
      entry(unit.key, {
        issuedOn: dayOf(year, random),
        docNo: unit.prefix === '' ? '' : `${unit.prefix}〔${year}〕${nth + 1}号`,
        title: titleOf(input.topics, own, random),
      }),
    );
  });
};

const dayOf = (year: number, random: Random): string => addDays(`${year}-01-01`, random.int(0, 364));

const titleOf = (topics: Topic[], own: Notice[], random: Random): string => {
  const topic = topics.find((one) => one.id === random.pick(own).topic) ?? topics[0]!;
  return `关于${random.pick(['做好', '进一步加强', '切实抓好'])}${random.pick(topic.matters)}工作的通知`;
};

/** A few fields of the tables whose fields are known; the others are held by their names alone. */
const FIELDS: Record<string, string[]> = {
  人居环境整治月报表: ['整治村庄数', '卫生厕所数', '问题厕所数', '清运垃圾吨数', '投入资金'],
  安全生产隐患排查月报表: ['检查场所数', '一般隐患数', '重大隐患数', '已整改数', '整改率'],
  护林员到岗统计表: ['护林员人数', '在岗人数', '巡护次数', '劝阻野外用火次数'],
  低收入人口预警核查表: ['预警户数', '已核查户数', '纳入救助户数', '未纳入原因'],
  矛盾纠纷排查化解周报表: ['排查数', '化解数', '化解率', '未化解数'],
};
const MONTHLY = /月报/;
const PERIODS: [RegExp, string][] = [
  [/周报/, 'weekly'],
  [MONTHLY, 'monthly'],
  [/季报/, 'quarterly'],
];

/** The 168 kinds of report of the topics, as given up to the end of last month. */
const reportTypes = ({ topics, today }: Input): ListEntry[] => {
  const lastMonth = addDays(`${monthOf(today)}-01`, -1);
  return topics.flatMap((topic) =>
    topic.forms.map((title) =>
      entry(topic.county[0] ?? null, {
        title,
        frequency: PERIODS.find(([words]) => words.test(title))?.[1] ?? 'quarterly',
        fields: FIELDS[title] ?? [],
        heldIn: '一表通',
        lastReportedOn: lastMonth,
      }),
    ),
  );
};

type DutyFile = Record<'basic' | 'shared' | 'taken-back', Record<string, string[]>>;

const dutyLists = (): ListEntry[] => {
  const file = parse(readFileSync(new URL('duties.yaml', import.meta.url), 'utf8')) as DutyFile;
  return (Object.keys(file) as (keyof DutyFile)[]).flatMap((list) =>
    Object.entries(file[list]).flatMap(([category, items]) =>
      items.map((line) => {
        const [title = '', leadUnit = ''] = line.split('|');
        return entry(null, { list, category, title, leadUnit });
      }),
    ),
  );
};
