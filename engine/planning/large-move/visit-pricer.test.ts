import { describe, expect, it } from 'vitest';
import { bitCount, type DayRules } from '../bound/day-pricer.ts';
import { createRandom, nextBelow, nextUnit, type Random } from '../random.ts';
import { VisitPricer } from './visit-pricer.ts';
import type { Offer, Part } from './year-offers.ts';

const rules: DayRules = { visitDay: 40, half: 8, village: 6, trip: 2.5, maxTeams: 3, maxVisitors: 8 };

describe('the pricing of a visit to a township where others have taken people and teams', () => {
  it('finds the most profitable visit, as trying all of them does', () => {
    let worthwhile = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const random = createRandom(seed);
      const offers = Array.from({ length: 2 + nextBelow(random, 5) }, (_, id) =>
        randomOffer(random, id, seed % 3 === 0),
      );
      const gain = offers.map(() => 10 + nextUnit(random) * 70);
      const teams = (dept: number, half: number) => 1 + ((seed + dept + half) % 2);
      const day = { offers, worth: (part: Part) => gain[part.id]! + part.cost, floor: 0, teams };
      const found = new VisitPricer(rules).price(day);
      const best = bestByTrying(offers, gain, teams);
      expect(found[0]?.value ?? 0, `seed ${seed}`).toBeCloseTo(best, 6);
      if (best > 0) worthwhile++;
    }
    expect(worthwhile).toBeGreaterThan(40);
  });
});

/** Kind 4 must be alone; kinds 1 and 2 may clash. */
function randomOffer(random: Random, id: number, clashing: boolean): Offer {
  const width = nextUnit(random) < 0.7 ? 1 : 2;
  const alone = nextUnit(random) < 0.15;
  const kind = alone ? 4 : 1 << nextBelow(random, 2);
  const part: Part = {
    id,
    task: id,
    day: 0,
    width,
    team: 2 + nextBelow(random, 4),
    people: 1 << nextBelow(random, 4),
    villages: nextBelow(random, 8),
    villageCount: 0,
    dept: nextBelow(random, 3),
    kind,
    alone,
    clash: alone ? 7 : 4 | (clashing ? 3 - kind : 0),
    cost: 4 * width,
  };
  return { part, halves: width === 2 ? 3 : 1 + nextBelow(random, 3) };
}

/** Every way of leaving each part out or putting it into the half-days it fits in. */
function bestByTrying(offers: readonly Offer[], gain: number[], teams: (dept: number, half: number) => number): number {
  const chosen: { part: Part; halves: number }[] = [];
  let best = 0;
  const descend = (n: number): void => {
    if (n === offers.length) {
      best = Math.max(best, worth(chosen, gain, teams));
      return;
    }
    descend(n + 1);
    const { part, halves } = offers[n]!;
    for (const way of part.width === 2 ? [3] : [1, 2]) {
      if ((way & halves) !== way) continue;
      chosen.push({ part, halves: way });
      descend(n + 1);
      chosen.pop();
    }
  };
  descend(0);
  return best;
}

function worth(
  chosen: readonly { part: Part; halves: number }[],
  gain: number[],
  teams: (dept: number, half: number) => number,
): number {
  if (chosen.length === 0) return 0;
  for (const a of chosen)
    for (const b of chosen) if (a !== b && (a.part.kind & b.part.clash || b.part.kind & a.part.clash)) return 0;
  let value = chosen.reduce((sum, { part }) => sum + gain[part.id]!, 0) - rules.visitDay;
  for (const half of [0, 1]) {
    const here = chosen.filter(({ halves }) => (halves >> half) & 1).map(({ part }) => part);
    if (here.length === 0) continue;
    value -= rules.half;
    if (here.length > rules.maxTeams || here.reduce((sum, t) => sum + t.team, 0) > rules.maxVisitors) return 0;
    if (here.some((a) => here.some((b) => a !== b && (a.people & b.people) !== 0))) return 0;
    if (here.some((a) => here.filter((b) => b.dept === a.dept).length > Math.max(1, teams(a.dept, half)))) return 0;
  }
  const villages = chosen.reduce((all, { part }) => all | part.villages, 0);
  const depts = new Set(chosen.map(({ part }) => part.dept)).size;
  return value - rules.village * bitCount(villages) - rules.trip * depts;
}
