import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { parseNumber } from '@songbang/engine/rules/number.ts';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../scenarios/notice.ts';
import { fixedClock, toLocal } from '../clock.ts';
import { assessor } from './assess-notice.ts';
import { type Fate, fateOf } from './fate.ts';
import type { LoadedOrganisation, LoadedUnit } from './load-organisation.ts';
import { issueNumbers } from './request-rows.ts';

const calendar = chineseCalendar();
const now = fixedClock('2026-11-23T09:00').now();
const unit = (key: string, level: 'county' | 'township', minutes = 0): LoadedUnit => ({
  key,
  level,
  minutes,
  id: `id-${key}`,
  parentKey: null,
  region: '530427',
  place: '530427',
  kind: 'department',
  name: key,
  code: '126',
  prefix: '新民',
  villageCount: 18,
});
const home = unit('漠沙镇', 'township', 110);
const org = {
  region: '530427',
  home,
  units: new Map([
    ['县民政局', unit('县民政局', 'county')],
    ['漠沙镇', home],
  ]),
} as unknown as LoadedOrganisation;

const notice = (receivedAt: string, known: Partial<Notice> = {}): Notice => ({
  key: `notice-${receivedAt}-${known.channel ?? ''}`,
  topic: 'civil',
  sender: { key: '县民政局', name: '新平县民政局', short: '县民政局', level: 'county', prefix: '新民' },
  channel: 'red-head',
  receivedAt,
  targets: ['漠沙镇'],
  text: '新平县民政局关于报送低保动态管理情况的通知\n\n各乡镇：\n　　请于11月30日前将低保动态管理情况报县民政局。\n\n新平县民政局\n2026年11月2日',
  emergencyBasis: null,
  inPlan: false,
  caseCode: null,
  ...known,
});
const story = (seed: string) => ({ now, calendar, seed });
const seeds = Array.from({ length: 60 }, (_, index) => `seed-${index}`);
const fates = (one: Notice): Fate[] => {
  const assessed = assessor(org, calendar, new Map())(one);
  return seeds.map((seed) => fateOf(assessed, story(seed)));
};

describe('what became of a request at the gate', () => {
  it('has no number before adoption, and none is waiting', () => {
    for (const fate of fates(notice('2026-06-02T10:00'))) {
      expect(fate).toMatchObject({
        origin: 'stray',
        state: 'stray',
        outcome: 'passed',
        numberedAt: null,
        byPerson: false,
      });
    }
  });

  it('is registered by its sender more often the longer the gate has stood', () => {
    const early = fates(notice('2026-10-26T10:00')).filter((fate) => fate.origin === 'sender').length;
    const late = fates(notice('2026-11-19T10:00')).filter((fate) => fate.origin === 'sender').length;
    expect(late).toBeGreaterThan(early);
  });

  it('is never registered by its sender when it came by chat', () => {
    expect(fates(notice('2026-11-18T10:00', { channel: 'chat' })).every((fate) => fate.origin === 'stray')).toBe(true);
  });

  it('reaches nobody while it waits or when it was sent back, and decides nothing after now', () => {
    for (const receivedAt of ['2026-10-30T16:00', '2026-11-16T09:00', '2026-11-20T15:00']) {
      for (const fate of fates(
        notice(receivedAt, { text: '县民政局：请各乡镇下载安装“民政通”APP，安装率须达100%，每日通报排名。' }),
      )) {
        if (fate.origin === 'sender')
          expect(fate.arrivedAt === null).toBe(fate.state === 'in-review' || fate.state === 'returned');
        expect(fate.numberedAt === null).toBe(fate.state !== 'numbered');
        if (fate.outcome === 'waiting' && fate.dueAt) expect(toLocal(fate.dueAt) > '2026-11-23T09:00').toBe(true);
        for (const at of [fate.decidedAt, fate.numberedAt, fate.recalledAt])
          expect((at?.getTime() ?? 0) <= now.getTime()).toBe(true);
      }
    }
  });

  it('delivers what a case tells, whatever its lane', () => {
    const told = fates(
      notice('2026-11-20T15:00', {
        caseCode: 'morning-notice',
        text: '县民政局：请各乡镇下载安装“民政通”APP，安装率须达100%。',
      }),
    );
    expect(told.every((fate) => fate.arrivedAt !== null && fate.recalledAt === null)).toBe(true);
  });
});

describe('numbers of the sample', () => {
  it('run without gap in the order of issue, with check digits that hold', () => {
    const assess = assessor(org, calendar, new Map());
    const days = ['2026-11-17', '2026-11-03', '2026-11-10', '2026-11-19'];
    const requests = days.flatMap((day) =>
      seeds.slice(0, 12).map((seed, index) => {
        const one = assess(notice(`${day}T09:${10 + index}`));
        return { ...one, fate: fateOf(one, story(seed)) };
      }),
    );
    const { rows, last } = issueNumbers('530427', requests, now);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map((row) => row['serial'])).toEqual(rows.map((_, index) => index + 1));
    expect(last).toEqual(new Map([[2026, rows.length]]));
    const issued = rows.map((row) => (row['issued_at'] as Date).getTime());
    expect(issued).toEqual([...issued].sort((a, b) => a - b));
    expect(rows.every((row) => parseNumber(String(row['number'])).ok)).toBe(true);
  });
});
