import { describe, expect, it } from 'vitest';
import { EVENTS, expiryOf, nextState, STATES } from './request.ts';

describe('the life of a request', () => {
  it('allows exactly these steps and no other', () => {
    const steps = STATES.flatMap((state) =>
      EVENTS.map((event) => `${state} ${event} ${nextState(state, event)}`),
    ).filter((step) => !step.endsWith('null'));
    expect(steps).toEqual([
      'in-review pass numbered',
      'in-review return returned',
      'in-review withdraw withdrawn',
      'in-review vote in-review',
      'numbered withdraw withdrawn',
      'numbered renew numbered',
      'numbered expire expired',
      'returned undo in-review',
      'stray pass numbered',
      'stray return returned',
      'stray withdraw withdrawn',
      'stray complete in-review',
    ]);
  });

  it('is asked of every state with every event: all other pairs change nothing', () => {
    const pairs = STATES.flatMap((state) => EVENTS.map((event) => nextState(state, event)));
    expect([STATES.length, EVENTS.length, pairs.length]).toEqual([6, 8, 48]);
    expect(pairs.filter((next) => next === null)).toHaveLength(36);
    for (const over of ['withdrawn', 'expired'] as const)
      for (const event of EVENTS) expect([over, event, nextState(over, event)]).toEqual([over, event, null]);
  });

  it('gives a number a year', () => {
    expect(expiryOf('2026-11-23')).toBe('2027-11-22');
    expect(expiryOf('2024-02-29')).toBe('2025-02-28');
    expect(expiryOf('2026-12-31')).toBe('2027-12-30');
  });
});
