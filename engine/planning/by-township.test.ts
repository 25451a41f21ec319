import { describe, expect, it } from 'vitest';
import { byTownship } from './by-township.ts';
import { check } from './check.ts';
import { plan } from './plan.ts';
import { generateInstance, TOWN_MONTH } from './testing/generate.ts';

const asked = generateInstance({ ...TOWN_MONTH, townships: 4, requests: 60 }, 7);
const { instance, there, back } = byTownship(asked);
const found = plan(instance, { seed: 1, budget: { iterations: 2000 } });

describe('tasks numbered township by township', () => {
  it('are the same tasks, with the data they may reuse, each township in one piece', () => {
    const towns = instance.tasks.map((t) => t.town);
    expect(towns).toEqual([...towns].sort((x, y) => x - y));
    expect(asked.tasks.map((t) => t.town)).not.toEqual(towns);
    expect(asked.tasks.some((t) => t.reuseSrc >= 0)).toBe(true);
    instance.tasks.forEach((t, n) => {
      expect(t.id).toBe(n);
      if (t.reuseSrc >= 0) expect(instance.tasks[t.reuseSrc]!.town).toBe(t.town);
    });
  });

  it('are planned as those that were asked for: no rule broken, the same cost, and there again as before', () => {
    const answer = check(asked, back(found.plan));
    expect(answer.errors).toEqual([]);
    expect(answer.cost).toBe(found.cost);
    expect(there(back(found.plan))).toEqual(found.plan);
  });

  it('take a plan over that does not know the newest ones, which stay unserved', () => {
    const whole = back(found.plan);
    const older = {
      ...whole,
      mode: whole.mode.slice(0, -5),
      day: whole.day.slice(0, -5),
      half: whole.half.slice(0, -5),
    };
    const again = back(there(older));
    expect(again.mode.slice(0, -5)).toEqual(older.mode);
    expect(again.mode.slice(-5)).toEqual([0, 0, 0, 0, 0]);
  });
});
