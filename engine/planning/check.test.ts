import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { emptyPlan, type Instance, type Plan } from './instance.ts';
import { meeting, smallCounty, task } from './testing/small-county.ts';

function planOf(
  instance: Instance,
  tasks: [mode: number, day: number, half: number][],
  meetings: [mode: number, start: number][] = [],
): Plan {
  const plan = emptyPlan(instance);
  tasks.forEach(([mode, day, half], i) => {
    plan.mode[i] = mode;
    plan.day[i] = day;
    plan.half[i] = half;
  });
  meetings.forEach(([mode, start], j) => {
    plan.mmode[j] = mode;
    plan.mst[j] = start;
  });
  return plan;
}

const costOf = (instance: Instance, ...rest: [[number, number, number][], [number, number][]?]) => {
  const checked = check(instance, planOf(instance, ...rest));
  expect(checked.errors).toEqual([]);
  return checked.cost;
};
const errorsOf = (instance: Instance, ...rest: [[number, number, number][], [number, number][]?]) =>
  check(instance, planOf(instance, ...rest)).errors.map((e) => e.split(': ').slice(0, -1).join(': '));

// One half-day visit: day 40, half 8, trip 2, counterpart 4.
const ONE = 54;

describe('the price of a plan', () => {
  it('charges a visit its day, half-day, trip, villages and counterparts', () => {
    expect(costOf(smallCounty({ tasks: [task({})] }), [[1, 0, 0]])).toBe(ONE);
    expect(costOf(smallCounty({ tasks: [task({ villages: [4, 7], persons: [0, 1] })] }), [[1, 0, 0]])).toBe(
      ONE + 12 + 4,
    );
    expect(costOf(smallCounty({ tasks: [task({ dur: 2 })] }), [[1, 0, 0]])).toBe(40 + 16 + 2 + 8);
    expect(costOf(smallCounty({ tasks: [task({ dur: 4, villages: [1] })] }), [[1, 0, 0]])).toBe(80 + 32 + 4 + 12 + 16);
  });

  it('shares day, half-day, trip and village between those who come together', () => {
    const other = { villages: [1], persons: [1] };
    const joined = smallCounty({ tasks: [task({ villages: [1] }), task({ dept: 1, ...other })] });
    expect(
      costOf(joined, [
        [1, 0, 0],
        [1, 0, 0],
      ]),
    ).toBe(ONE + 6 + 2 + 4);
    const sameDept = smallCounty({ tasks: [task({}), task({ persons: [1] })] });
    expect(
      costOf(sameDept, [
        [1, 0, 0],
        [1, 0, 1],
      ]),
    ).toBe(ONE + 8 + 4);
  });

  it('charges video, reuse, and not serving', () => {
    const instance = smallCounty({
      tasks: [task({ video: true }), task({ reuseSrc: 0 }), task({}), task({ statutory: true })],
    });
    expect(
      costOf(instance, [
        [2, 0, 0],
        [3, 0, 0],
      ]),
    ).toBe(16 + 8 + 300 + 3000);
  });

  it('charges the third visit-day of a week and each one beyond the monthly cap', () => {
    const instance = smallCounty({ tasks: [0, 1, 2, 3].map(() => task({})) });
    expect(
      costOf(instance, [
        [1, 0, 0],
        [1, 1, 0],
        [1, 2, 0],
        [1, 5, 0],
      ]),
    ).toBe(4 * ONE + 10);
    instance.townships[0]!.cap = 2;
    expect(
      costOf(instance, [
        [1, 0, 0],
        [1, 1, 0],
        [1, 5, 0],
        [1, 6, 0],
      ]),
    ).toBe(4 * ONE + 800);
  });

  it('charges one trip a day to whoever attends meetings, none to the leader, and a fixed price by video', () => {
    const instance = smallCounty({
      meetings: [meeting({}), meeting({ leader: 1 }), meeting({ video: true }), meeting({})],
    });
    expect(
      costOf(
        instance,
        [],
        [
          [1, 0],
          [1, 1],
          [2, 2],
        ],
      ),
    ).toBe(4 + 10 + 1000);
    expect(
      costOf(
        instance,
        [],
        [
          [1, 0],
          [1, 4],
          [2, 2],
          [1, 1],
        ],
      ),
    ).toBe(8 + 10);
  });
});

describe('a rule of the plan', () => {
  const two = (over: object, first: object = {}) =>
    smallCounty({ tasks: [task(first), task({ dept: 1, persons: [1], ...over })] });
  const cases: [string, Instance, [number, number, number][], [number, number][]?][] = [
    ['outside its window', smallCounty({ tasks: [task({ b: 4 })] }), [[1, 5, 0]]],
    ['outside its window', smallCounty({ tasks: [task({ dur: 4, b: 4 })] }), [[1, 4, 0]]],
    ['day outside the calendar', smallCounty({ tasks: [task({})] }), [[1, 10, 0]]],
    ['half is neither 0 nor 1', smallCounty({ tasks: [task({})] }), [[1, 0, 2]]],
    ['unknown mode', smallCounty({ tasks: [task({})] }), [[7, 0, 0]]],
    ['video not allowed', smallCounty({ tasks: [task({})] }), [[2, 0, 0]]],
    [
      'data reused without a source in time',
      smallCounty({ tasks: [task({}), task({ reuseSrc: 0 })] }),
      [
        [0, 0, 0],
        [3, 0, 0],
      ],
    ],
    [
      'data reused without a source in time',
      smallCounty({ tasks: [task({}), task({ reuseSrc: 0, b: 2 })] }),
      [
        [1, 3, 0],
        [3, 0, 0],
      ],
    ],
    [
      'a person in two places',
      two({ persons: [0] }),
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'department has no team left',
      smallCounty({ tasks: [task({}), task({ town: 1, persons: [3] })] }),
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'must be alone',
      two({ joint: false }),
      [
        [1, 0, 0],
        [1, 0, 1],
      ],
    ],
    [
      'sectors exclude each other',
      two({ sec: 1 }),
      [
        [1, 0, 0],
        [1, 0, 1],
      ],
    ],
    [
      'too many visitors at once',
      two({ team: 12 }),
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    [
      'video room taken',
      two({ video: true }, { video: true }),
      [
        [2, 0, 0],
        [2, 0, 0],
      ],
    ],
    [
      'meeting: no room',
      smallCounty({ meetings: [meeting({}), meeting({ att: [1] })] }),
      [],
      [
        [1, 0],
        [1, 0],
      ],
    ],
    [
      'meeting: a person in two meetings',
      smallCounty({ meetings: [meeting({}), meeting({ video: true })] }),
      [],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'meeting: clashes with a visit',
      smallCounty({ tasks: [task({})], meetings: [meeting({})] }),
      [[1, 0, 0]],
      [[1, 1]],
    ],
    ['meeting: outside its window', smallCounty({ meetings: [meeting({ b: 3 })] }), [], [[1, 16]]],
    ['meeting: must start at a half-day', smallCounty({ meetings: [meeting({ dur: 2 })] }), [], [[1, 1]]],
    ['meeting: runs past the day', smallCounty({ meetings: [meeting({ dur: 4 })] }), [], [[1, 2]]],
    ['meeting: video not allowed', smallCounty({ meetings: [meeting({})] }), [], [[2, 0]]],
  ];
  it.each(cases)('is broken by a plan with “%s”', (what, instance, tasks, meetings) => {
    expect(errorsOf(instance, tasks, meetings)).toContain(what);
  });

  it('keeps teams out beyond the reception limit, in protected periods, on leave, and in the week without meetings', () => {
    const full = two({});
    full.townships[0]!.Q = 1;
    expect(
      errorsOf(full, [
        [1, 0, 0],
        [1, 0, 0],
      ]),
    ).toContain('too many teams at once');
    const closed = smallCounty({ tasks: [task({}), task({ statutory: true, dept: 1, persons: [1] })] });
    closed.townships[0]!.blackout[0] = 1;
    expect(
      errorsOf(closed, [
        [1, 0, 0],
        [1, 0, 0],
      ]),
    ).toEqual(['in a protected period']);
    const away = smallCounty({ tasks: [task({})] });
    away.leave.push([0, 0, 1]);
    expect(errorsOf(away, [[1, 1, 0]])).toEqual(['counterpart on leave']);
    const quiet = smallCounty({ meetings: [meeting({})] });
    quiet.days[9]!.dom = 12;
    expect(errorsOf(quiet, [], [[1, 36]])).toEqual(['meeting: in the no-meeting week']);
  });

  it('keeps all but what the law demands out of half-days a township keeps for itself; video may be then', () => {
    const kept = smallCounty({
      tasks: [task({ dur: 4, video: true }), task({ statutory: true, dept: 1, persons: [1], dur: 2 })],
    });
    kept.townships[0]!.kept = [3];
    const errors = (first: [number, number, number]) => errorsOf(kept, [first, [1, 1, 0]]);
    expect(errors([1, 0, 0])).toEqual(['in a half-day the township keeps for itself']);
    expect(errors([1, 2, 0])).toEqual([]);
    expect(errors([2, 1, 1])).toEqual([]);
  });

  it('asks for a plan of the right shape', () => {
    const instance = smallCounty({ tasks: [task({})] });
    expect(check(instance, { ...emptyPlan(instance), day: [] }).errors).toEqual(['day: expected an array of 1']);
    expect(check(instance, null as unknown as Plan).ok).toBe(false);
  });
});
