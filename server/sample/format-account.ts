import type { CaseAccount, YearAccount } from './what-a-year-did.ts';

type Words = { zh: string; en: string };

const count = (value: number): string => value.toLocaleString('en');
const share = (part: number, whole: number): string =>
  `${count(part)}/${count(whole)} = ${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

const LEVELS: Record<string, Words> = {
  national: { zh: '国家', en: 'national' },
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县', en: 'county' },
  unknown: { zh: '来源不明', en: 'unknown' },
};

const figures = (account: YearAccount): Words[] => {
  const { counts, elevenMonths, hours, restDays, lastMonth, heaviest } = account;
  const perLevel = (language: keyof Words) =>
    hours.byLevel
      .map(({ level, hours: own }) => `${(LEVELS[level] ?? LEVELS['unknown']!)[language]} ${count(Math.round(own))}`)
      .join(language === 'zh' ? '、' : ', ');
  return [
    {
      zh: `书面来文 ${count(counts.written)} 件（近 11 个月 ${count(elevenMonths.written)} 件），群消息和电话 ${count(counts.messages)} 件`,
      en: `${count(counts.written)} documents in writing (${count(elevenMonths.written)} in the last 11 months), ${count(counts.messages)} by chat or telephone`,
    },
    {
      zh: `会议通知 ${count(counts.meetings)} 个（近 11 个月 ${count(elevenMonths.meetings)} 个），视频会议 ${share(counts.videoMeetings, counts.meetings)}，路上 ${count(Math.round(account.roadHours))} 小时`,
      en: `${count(counts.meetings)} meetings (${count(elevenMonths.meetings)} in the last 11 months), by video ${share(counts.videoMeetings, counts.meetings)}, ${count(Math.round(account.roadHours))} hours on the road`,
    },
    {
      zh: `报表 ${count(counts.reportTypes)} 种，报送 ${count(counts.submissions)} 次`,
      en: `${count(counts.reportTypes)} report types, ${count(counts.submissions)} submissions`,
    },
    {
      zh: `检查 ${count(counts.inspections)} 次，市县两级 ${share(counts.inspectionsFromCityAndCounty, counts.inspections)}，计划外 ${share(counts.inspectionsOutsidePlan, counts.inspections)}，占用休息日 ${restDays.inspected} 天（${restDays.weekends} 个周末或假期）`,
      en: `${count(counts.inspections)} inspections, from city and county ${share(counts.inspectionsFromCityAndCounty, counts.inspections)}, outside the plan ${share(counts.inspectionsOutsidePlan, counts.inspections)}, on ${restDays.inspected} rest days (${restDays.weekends} weekends or holidays)`,
    },
    {
      zh: `合计 ${count(Math.round(hours.total))} 人时、${count(Math.round(hours.yuan))} 元，按发起层级：${perLevel('zh')} 人时`,
      en: `${count(Math.round(hours.total))} person-hours and ${count(Math.round(hours.yuan))} yuan; by level that asked: ${perLevel('en')} person-hours`,
    },
    ...(heaviest
      ? [
          {
            zh: `${heaviest.label}一人兼 ${heaviest.posts.length} 个专干，全年落到头上的事 ${count(heaviest.tasks)} 件`,
            en: `${heaviest.label} holds ${heaviest.posts.length} posts; ${count(heaviest.tasks)} tasks of the year fell to this one person`,
          },
        ]
      : []),
    {
      zh: `先登记后到达：全年 ${share(counts.registeredBefore, counts.all)}；近 30 天 ${share(lastMonth.registeredBefore, lastMonth.all)}`,
      en: `registered before arrival: the year ${share(counts.registeredBefore, counts.all)}; last 30 days ${share(lastMonth.registeredBefore, lastMonth.all)}`,
    },
  ];
};

/** Facts worth a word, in the order they are told. */
const FACT_WORDS: [keyof CaseAccount['facts'], (value: number) => Words][] = [
  ['posts', (n) => ({ zh: `${n} 个专干`, en: `${n} posts` })],
  ['visits', (n) => ({ zh: `${n} 次检查`, en: `${n} visits` })],
  ['meetings', (n) => ({ zh: `${n} 个会`, en: `${n} meetings` })],
  ['senders', (n) => ({ zh: `${n} 个单位`, en: `${n} senders` })],
  ['meetingMinutes', (n) => ({ zh: `会期 ${n} 分钟`, en: `${n} minutes of meeting` })],
  ['roadMinutes', (n) => ({ zh: `来回 ${n} 分钟`, en: `${n} minutes on the road` })],
  ['sameDay', (n) => ({ zh: `${n} 次当天要`, en: `${n} due the same day` })],
  ['hours', (n) => ({ zh: `${n} 人时`, en: `${n} person-hours` })],
];

const caseLine = ({ facts, title, requestIds }: CaseAccount, language: keyof Words): string => {
  const notices = language === 'zh' ? `${requestIds.length} 件` : `${requestIds.length} notices`;
  const told = FACT_WORDS.filter(([name]) => Number(facts[name]) > 0).map(
    ([name, say]) => say(Number(facts[name]))[language],
  );
  const all = requestIds.length > 0 ? [notices, ...told] : told;
  return `${title[language]}${language === 'zh' ? '：' : ': '}${all.join(language === 'zh' ? '、' : ', ')}`;
};

/**
 * "What a year did to 漠沙镇", line by line in one language. `link` gives the address under which a case can be traced;
 * without it the case id stands there.
 */
export const formatAccount = (
  account: YearAccount,
  language: keyof Words,
  link: (caseId: string) => string = (id) => id,
): string[] => {
  const { unit, from, to } = account;
  const head =
    language === 'zh'
      ? `这一年对${unit.name}做了什么（${from} 至 ${to}；${unit.villages} 个村社区、${unit.groups} 个小组；样例数据）`
      : `What a year did to ${unit.name} (${from} to ${to}; ${unit.villages} villages and communities, ${unit.groups} groups; sample data)`;
  return [
    head,
    ...figures(account).map((line) => `  · ${line[language]}`),
    ...account.cases.map((one) => `  ▸ ${caseLine(one, language)}  ${link(one.id)}`),
  ];
};
