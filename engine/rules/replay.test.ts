import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProtectedPeriod } from '../calendar/calendar.ts';
import { chineseCalendar } from '../calendar/chinese.ts';
import { pastYearOf } from '../calendar/period-change.ts';
import { read } from '../reading/read.ts';
import type { WordRule } from './custom-rule.ts';
import { demandOf } from './demand.ts';
import type { DatedParameter } from './parameters.ts';
import { basisOf, replay, type StoredReview } from './replay.ts';
import type { ReviewContext } from './review.ts';
import { type Adoption, adoptedOn, bookOptions, changed, EMPTY_BOOK, type RuleBook } from './rule-book.ts';
import { impactOf } from './rule-impact.ts';
import { review } from './run-review.ts';

const calendar = chineseCalendar();
const wordRule = (words: string[], more: Partial<WordRule> = {}): WordRule => ({
  id: 'L-530427-01',
  version: 1,
  title: '晒成绩单',
  titleEn: 'Showing results',
  requirement: '不要求乡镇晒成绩单',
  requirementEn: 'townships are not asked to show results',
  sourceTitle: '新平县减负十条',
  clause: '第三条',
  modality: 'general',
  effectiveFrom: '2026-10-01',
  words,
  exceptWords: [],
  ...more,
});
const limit = (value: number, from = '2026-01-01'): DatedParameter => ({
  key: 'docCharsTask',
  value,
  from,
  basis: '县减负办',
});
const NOTICE = '各乡镇：请于2026年11月24日前报送贯彻落实情况，每月晒成绩单。';

/** A review as it comes back from storage: as JSON, with its members in another order. */
const stored = (
  text: string,
  book: RuleBook = EMPTY_BOOK,
  context: Omit<ReviewContext, 'calendar'> = {},
): StoredReview => {
  const receivedAt = '2026-11-23T09:00';
  const demand = demandOf(text, read(text, { receivedAt, calendar }), { receivedAt });
  const around = { region: '530427', ...context, ...adoptedOn(book, '2026-11-23') };
  const made = review(demand, { ...around, calendar }, bookOptions(book, '530427'));
  const basis = basisOf(book, { calendar, region: '530427', asOf: '2026-11-23' });
  return shuffled(JSON.parse(JSON.stringify({ demand, context: around, basis, review: made })) as StoredReview);
};

const shuffled = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(shuffled) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, shuffled(inner)]),
  ) as T;
};

describe('a stored review', () => {
  it('gives the same answer when it is asked again', () => {
    expect(replay(stored(NOTICE))).toMatchObject({ verdict: 'same', changedRules: [], differences: [] });
  });

  it('is judged by the local rules it was made with, whatever stands now', () => {
    const then = stored(NOTICE, { ...EMPTY_BOOK, parameters: [limit(10)], rules: [wordRule(['晒成绩单'])] });
    expect(then.review.findings.map((finding) => finding.rule)).toContain('L-530427-01');
    expect(replay(then).verdict).toBe('same');
    expect(then.basis.values.docCharsTask).toBe(10);
    const values = { ...then.basis.values, docCharsTask: 4000 };
    expect(replay({ ...then, basis: { ...then.basis, rules: [], values } }).verdict).not.toBe('same');
  });

  it('says which rules have another version now, and compares all others', () => {
    const then = stored(NOTICE);
    const versions = { ...then.review.ruleVersions, 'R-DOC-11': 99, 'R-OLD-01': 1 };
    const again = replay({ ...then, review: { ...then.review, ruleVersions: versions } });
    expect(again).toMatchObject({ verdict: 'rules-changed', differences: [] });
    expect(again.changedRules.map((rule) => [rule.id, rule.current === null])).toEqual([
      ['R-DOC-11', false],
      ['R-OLD-01', true],
    ]);
  });

  it('that was altered afterwards is found out', () => {
    const then = stored(NOTICE);
    const [first, ...rest] = then.review.findings;
    if (!first) throw new Error('the notice has a finding');
    expect(replay({ ...then, review: { ...then.review, findings: rest } })).toMatchObject({
      verdict: 'different',
      differences: [`findings ${first.rule}`],
    });
    expect(replay({ ...then, review: { ...then.review, lane: 'emergency' } }).differences).toEqual(['lane']);
    expect(replay({ ...then, demand: { ...then.demand, text: '请知悉。' } }).verdict).toBe('different');
  });

  it('is the same again for any text, any context and any local rule', () => {
    const WORDS = [
      '请',
      '各乡镇',
      '不得',
      '报送',
      '贯彻落实情况',
      '截图',
      '工作群',
      '。',
      '\n',
      '11月30日前',
      '签订',
      '责任状',
    ];
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(''));
    const context = fc.record(
      {
        documentCount: fc.record({ thisYear: fc.nat(99), lastYear: fc.nat(99), explanationAttached: fc.boolean() }),
        systemMeetingsThisYear: fc.nat(3),
        adoptedPacks: fc.constant<string[]>(['district-l08']),
      },
      { requiredKeys: [] },
    );
    const book = fc.record({
      parameters: fc.array(
        fc.nat(6000).map((value) => limit(value)),
        { maxLength: 2 },
      ),
      rules: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => [wordRule(words)]),
      adopted: fc.constantFrom<Adoption[]>([], [{ pack: 'zhangjiajie', from: '2026-01-01' }]),
    });
    fc.assert(
      fc.property(text, context, book, (words, around, local) => {
        expect(replay(stored(words, local, around as Omit<ReviewContext, 'calendar'>)).verdict).toBe('same');
      }),
    );
  });
});

describe('a change tried on what is stored', () => {
  const impact = (text: string, after: RuleBook, before: RuleBook = EMPTY_BOOK) =>
    impactOf(stored(text, before), { before, after, asOf: '2026-12-01' });

  it('touches the requests where another answer would be given, and says which lane', () => {
    const after = changed(EMPTY_BOOK, { kind: 'rule', rule: wordRule(['成绩单'], { modality: 'prohibition' }) });
    expect(impact('各乡镇：每月晒成绩单。', after)).toEqual({
      laneBefore: 'green',
      laneAfter: 'red',
      added: ['L-530427-01'],
      removed: [],
    });
    expect(impact('各乡镇：请知悉。', after)).toBeNull();
    expect(impact('各乡镇：每月晒成绩单。', EMPTY_BOOK, after)).toMatchObject({
      laneBefore: 'red',
      laneAfter: 'green',
    });
  });

  it('that begins later is tried as of the day it begins', () => {
    const after = changed(EMPTY_BOOK, { kind: 'rule', rule: wordRule(['成绩单'], { effectiveFrom: '2026-12-01' }) });
    expect(impact('各乡镇：每月晒成绩单。', after)?.added).toEqual(['L-530427-01']);
  });

  it('puts a new version of a rule in the place of the old one, and takes a value back by itself', () => {
    const once = changed(EMPTY_BOOK, { kind: 'rule', rule: wordRule(['甲']) });
    const twice = changed(once, { kind: 'rule', rule: wordRule(['乙'], { version: 2 }) });
    expect(impact('各乡镇：请报甲。', twice)).toBeNull();
    expect(impact('各乡镇：请报乙。', twice)?.added).toEqual(['L-530427-01']);
    const later = changed(once, { kind: 'rule', rule: wordRule(['乙'], { version: 2, effectiveFrom: '2027-01-01' }) });
    expect(impact('各乡镇：请报甲。', later)?.added).toEqual(['L-530427-01']);
    expect(changed(twice, { kind: 'withdraw-rule', id: 'L-530427-01' })).toEqual(EMPTY_BOOK);
    const book = { ...EMPTY_BOOK, parameters: [limit(1), limit(2, '2026-02-01')] };
    expect(changed(book, { kind: 'withdraw-value', value: limit(1) }).parameters).toEqual([limit(2, '2026-02-01')]);
  });

  it('an adopted pack speaks from its day to its end, and no longer once it is taken back', () => {
    const adoption = { pack: 'district-l08', from: '2026-12-01', to: '2027-12-01' };
    const adopted = changed(EMPTY_BOOK, { kind: 'adopt', adoption });
    const weekly = '关于报送情况的通知\n各乡镇：请于每周五17:00前报送工作情况。';
    expect(impact(weekly, adopted)?.added).toContain('R-RPT-05');
    expect(impact(weekly, EMPTY_BOOK, adopted)?.removed).toContain('R-RPT-05');
    expect(adoptedOn(adopted, '2026-11-30')).toEqual({});
    expect(adoptedOn(adopted, '2026-12-01')).toEqual({ adoptedPacks: ['district-l08'] });
    expect(adoptedOn(adopted, '2027-12-01')).toEqual({});
    expect(changed(adopted, { kind: 'withdraw-adoption', adoption })).toEqual(EMPTY_BOOK);
  });

  it('a no-meeting day touches the meetings that lay on it over the year, and those alone', () => {
    const meeting = '关于召开推进会的通知\n各乡镇：定于2026年11月25日上午9:00召开推进会。';
    const wednesdays = {
      name: '无会日',
      kind: 'no-meeting' as const,
      from: '2026-12-01',
      to: '2027-12-31',
      half: 'day' as const,
      weekdays: [3],
    };
    const tried = (period: ProtectedPeriod, kind: 'add' | 'remove' = 'add', text = meeting) =>
      impactOf(stored(text), {
        before: EMPTY_BOOK,
        after: EMPTY_BOOK,
        asOf: '2026-11-23',
        period: { kind, period: pastYearOf(period, '2026-11-23') },
      });
    expect(tried(wednesdays)?.added).toContain('R-MTG-16');
    expect(tried(wednesdays, 'remove')?.removed).toContain('R-MTG-16');
    expect(tried({ ...wednesdays, weekdays: [1] })).toBeNull();
    expect(tried(wednesdays, 'add', '各乡镇：请知悉。')).toBeNull();
    // A week that lies ahead is tried on the same week of the year before.
    const week = { ...wednesdays, weekdays: [], from: '2026-12-07', to: '2026-12-11' };
    const lastYear = meeting.replace('2026年11月25日', '2025年12月10日');
    expect([tried(week), tried(week, 'add', lastYear)?.added]).toEqual([null, expect.arrayContaining(['R-MTG-16'])]);
  });
});
