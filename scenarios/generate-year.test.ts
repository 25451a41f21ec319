import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { occurrencesBetween } from '@songbang/engine/calendar/occurrences.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { describe, expect, it } from 'vitest';
import { addDays } from './days.ts';
import { generateYear } from './generate-year.ts';
import { readCases } from './mosha/read-cases.ts';
import type { Notice } from './notice.ts';
import { readTopics } from './topics/read-topics.ts';
import { readOrganisation, spreadGroups, villageShortName } from './xinping/organisation.ts';

const calendar = chineseCalendar();
const cases = readCases();
const topics = readTopics();
const organisation = readOrganisation((code) => (code === '530427101' ? '漠沙镇' : `乡镇${code.slice(-3)}`));
const year = (today: string, seed = 'mosha-2019'): Notice[] =>
  generateYear({ today, seed, calendar, organisation, topics, cases });
const atHome = (notices: Notice[]) => notices.filter((notice) => notice.targets.includes('漠沙镇'));
const within = (value: number, target: number, share: number) => Math.abs(value - target) <= target * share;

const TODAY = '2026-11-23';
const notices = year(TODAY);

describe('the sample year', () => {
  it('is the same for the same day and seed, and another for another seed', () => {
    expect(year(TODAY)).toEqual(notices);
    expect(year(TODAY, 'other').map((notice) => notice.text)).not.toEqual(notices.map((notice) => notice.text));
  });

  it('lies in the 364 days before today, in order of arrival, whatever day it is', () => {
    for (const today of [TODAY, '2026-02-18', '2026-06-07', '2027-03-10']) {
      const arrivals = year(today).map((notice) => notice.receivedAt);
      expect(arrivals).toEqual([...arrivals].sort());
      expect(arrivals[0]! >= addDays(today, -364)).toBe(true);
      expect(arrivals.at(-1)! < today).toBe(true);
    }
  });

  it('fills every place of its texts and gives every key once', () => {
    expect(notices.filter((notice) => /[{}]|undefined/.test(notice.text)).map((notice) => notice.key)).toEqual([]);
    expect(new Set(notices.map((notice) => notice.key)).size).toBe(notices.length);
    expect(notices.filter((notice) => notice.targets.length === 0)).toEqual([]);
  });

  it('passes a demand on while there is still time to meet it', () => {
    const relays = notices.filter((notice) => notice.key.startsWith('relay-'));
    const late = relays.filter((notice) => {
      const issuedOn = notice.receivedAt.slice(0, 10);
      return read(notice.text, { receivedAt: notice.receivedAt, calendar }).asks.some(
        (ask) => ask.due !== null && ask.due < issuedOn,
      );
    });
    expect(relays.length).toBeGreaterThan(250);
    expect(late.map((notice) => notice.key)).toEqual([]);
  });

  it('numbers the documents of each sender upward in time', () => {
    const last = new Map<string, number>();
    let numbered = 0;
    for (const notice of notices) {
      const found = /^(\S+?)〔(\d{4})〕(\d+)号$/mu.exec(notice.text);
      if (!found) continue;
      const sequence = `${found[1]}${found[2]}`;
      expect(Number(found[3])).toBeGreaterThan(last.get(sequence) ?? 0);
      last.set(sequence, Number(found[3]));
      numbered += 1;
    }
    expect(numbered).toBeGreaterThan(1000);
  });

  it('marks the notices of every case, all of them at 漠沙镇', () => {
    for (const one of cases) {
      const own = notices.filter((notice) => notice.caseCode === one.id);
      const expected = one.expected['notices'] ?? one.expected['visits'];
      if (typeof expected === 'number') expect([one.id, own.length]).toEqual([one.id, expected]);
      expect(own.every((notice) => notice.targets.includes('漠沙镇'))).toBe(true);
    }
  });
});

describe.each([TODAY, '2026-06-08', '2027-03-10'])('calibration to the published figures, as read on %s', (today) => {
  const home = atHome(year(today)).map((notice) => ({
    notice,
    reading: read(notice.text, { receivedAt: notice.receivedAt, calendar }),
  }));
  const recent = home.filter(({ notice }) => notice.receivedAt >= addDays(today, -335));
  const spoken = new Set(['chat', 'phone', 'meeting']);

  it('has about 2,615 documents and 470 meeting notices in eleven months', () => {
    const meetings = recent.filter(({ reading }) => reading.kind === 'meeting');
    const written = recent.filter(({ notice, reading }) => !spoken.has(notice.channel) && reading.kind !== 'meeting');
    expect(within(written.length, 2615, 0.035), String(written.length)).toBe(true);
    expect(within(meetings.length, 470, 0.06), String(meetings.length)).toBe(true);
  });

  it('has 168 report types with about 1,377 submissions', () => {
    const forms = home.filter(({ notice }) => /(表|台账|名册|清册)的通知$/m.test(notice.text));
    const submissions = forms.flatMap(({ notice, reading }) =>
      reading.asks.flatMap((ask) =>
        ask.recurs
          ? occurrencesBetween(ask.recurs, notice.receivedAt.slice(0, 10), addDays(today, -1))
          : [ask.due ?? '9'].filter((due) => due < today),
      ),
    );
    expect(forms).toHaveLength(168);
    expect(within(submissions.length, 1377, 0.04), String(submissions.length)).toBe(true);
  });

  it('has its inspections from city and county, and outside the plan', () => {
    const visits = home.filter(({ reading }) => reading.inspections.length > 0);
    const near = visits.filter(({ notice }) => notice.sender.level === 'city' || notice.sender.level === 'county');
    expect(Math.abs(near.length / visits.length - 0.931)).toBeLessThan(0.03);
    expect(Math.abs(visits.filter(({ notice }) => !notice.inPlan).length / visits.length - 0.9)).toBeLessThan(0.04);
  });
});

describe('the sample organisation', () => {
  it('gives one person of 漠沙镇 nine posts and keeps every line held by exactly one', () => {
    const most = organisation.homeStaff.reduce((a, b) => (b.posts.length > a.posts.length ? b : a));
    expect([most.person, most.posts.length]).toEqual(['党政办综合干事', 9]);
    const lines = organisation.homeStaff.flatMap((one) => one.posts);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...lines].sort()).toEqual(organisation.staff.flatMap((one) => one.posts).sort());
  });

  it('has senders, posts and codes that fit together', () => {
    const keys = new Set(organisation.issuers.map((one) => one.key));
    const lines = new Set(organisation.staff.flatMap((one) => one.posts));
    for (const topic of topics) {
      expect([...topic.county, ...topic.city, ...topic.province].filter((key) => !keys.has(key))).toEqual([]);
      expect([topic.id, lines.has(topic.post)]).toEqual([topic.id, true]);
    }
    const codes = [...organisation.issuers, ...organisation.townships].map((one) => one.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(topics.flatMap((topic) => topic.forms)).size).toBe(168);
  });

  it('spreads groups evenly and shortens village names', () => {
    expect(spreadGroups(284, 18).reduce((a, b) => a + b)).toBe(284);
    expect(['曼竜社区居民委员会', '和平村委会', '波村村委会'].map(villageShortName)).toEqual([
      '曼竜社区',
      '和平村',
      '波村村',
    ]);
  });
});
