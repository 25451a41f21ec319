import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { Finding } from '@songbang/engine/rules/review.ts';
import { EMPTY_BOOK } from '@songbang/engine/rules/rule-book.ts';
import { describe, expect, it } from 'vitest';
import { type CheckGround, type CheckQuestion, checkText } from './check-text.ts';
import { mergeChecks } from './merge-checks.ts';

const ground: CheckGround = {
  calendar: chineseCalendar(),
  costs: defaultCosts,
  book: EMPTY_BOOK,
  region: '530427',
  issuer: { name: '新平县应急管理局', level: 'county', kind: 'department' },
};
const question = (text: string): CheckQuestion => ({
  text,
  title: null,
  kind: null,
  channel: 'red-head',
  targets: [
    { unitId: 'a', name: 'A', travelHours: 2, villages: 18 },
    { unitId: 'b', name: 'B', travelHours: 1, villages: 9 },
  ],
  emergency: { declared: false, basis: null },
  receivedAt: '2026-11-23T09:00',
});
const NOTICE =
  '关于报送秋冬季森林防火排查情况的通知\n各乡镇人民政府：\n请于11月23日17:00前将排查情况报送县应急管理局。\n新平县应急管理局\n2026年11月23日';

describe('checking in the browser', () => {
  it('reads, prices for every chosen town and reviews without the register', () => {
    const check = checkText(question(NOTICE), ground);
    expect(check.reading.asks.length).toBeGreaterThan(0);
    expect(check.price.byTarget.map(({ unitId }) => unitId)).toEqual(['a', 'b']);
    expect(check.price.personHours).toBeGreaterThan(0);
    expect(check.review.lane).not.toBe('emergency');
    expect(check.text).toBe(NOTICE);
  });
  it('costs more for two towns than for one', () => {
    const one = checkText({ ...question(NOTICE), targets: question('').targets.slice(0, 1) }, ground);
    expect(checkText(question(NOTICE), ground).price.personHours).toBeGreaterThan(one.price.personHours);
  });
  it('names a secrecy mark and reads nothing else', () => {
    const check = checkText(question(`机密★1年\n${NOTICE}`), ground);
    expect(check.secrecy).toBe('机密');
    expect(check.reading.asks).toEqual([]);
  });
});

describe('what is shown while somebody types', () => {
  const local = checkText(question(NOTICE), ground);
  const finding: Finding = {
    rule: 'R-X',
    level: 'should',
    modality: 'general',
    message: '',
    messageEn: '',
    span: [0, 5],
    source: { title: '', clause: '', certainty: 1 },
    fixes: [
      { id: 'e', title: '', effect: '', edit: { span: [0, 1], replacement: '' } },
      { id: 'advice', title: '', effect: '' },
    ],
  };
  const around = { region: '530427' };
  const answer = { ...local, around, review: { ...local.review, findings: [finding], unknown: [] } };

  it('is the register’s answer when it is about exactly this request', () => {
    expect(mergeChecks(local, { key: 'now', answer }, 'now')).toMatchObject({
      complete: true,
      review: { findings: [finding] },
    });
  });
  it('keeps what only the register knew, without a place in the changed text', () => {
    const unsure = { ...local, review: { ...local.review, unknown: [{ rule: 'R-X', missing: ['documentCount'] }] } };
    const shown = mergeChecks(unsure, { key: 'before', answer }, 'now');
    const kept = shown?.review.findings.find(({ rule }) => rule === 'R-X');
    expect(shown?.complete).toBe(false);
    expect(kept?.span).toBeNull();
    expect(kept?.fixes).toEqual([]);
    expect(shown?.review.unknown).toEqual([]);
  });
  it('drops a register’s finding the browser can judge itself', () => {
    const shown = mergeChecks(local, { key: 'before', answer }, 'now');
    expect(shown?.review.findings.some(({ rule }) => rule === 'R-X')).toBe(false);
  });
  it('is nothing before the first answer', () => {
    expect(mergeChecks(null, null, 'now')).toBeNull();
  });
});
