import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from './plan.ts';
import { readInstance } from './read-instance.ts';
import { generateInstance, TOWN_MONTH } from './testing/generate.ts';
import { meeting, smallCounty, task } from './testing/small-county.ts';

const at = (value: unknown) => {
  const read = readInstance(value);
  return 'diagnostics' in read ? read.diagnostics.map((d) => d.at) : [];
};

describe('an instance file', () => {
  it('is accepted as generated', () => {
    expect(at(generateInstance(TOWN_MONTH, 1))).toEqual([]);
  });

  it('is refused with the place of the mistake, never with an exception', () => {
    expect(at(smallCounty({ tasks: [task({ town: 9 })] }))).toEqual(['tasks[0].town']);
    expect(at(smallCounty({ tasks: [task({ persons: [0, 0] })] }))).toEqual(['tasks[0].persons']);
    expect(at(smallCounty({ tasks: [task({ reuseSrc: 0 })] }))).toEqual(['tasks[0].reuseSrc']);
    expect(at(smallCounty({ meetings: [meeting({ leader: 0 })] }))).toEqual(['meetings[0].att']);
    expect(at({ ...smallCounty({}), D: 3 })).toEqual(['D']);
    expect(at(null)).toEqual(['']);
  });

  it('never makes the planner fail, whatever is changed in it', () => {
    const paths = ['tasks', 'meetings', 'townships', 'persons', 'departments', 'days'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
        (list, row, key, value) => {
          const instance = JSON.parse(JSON.stringify(generateInstance({ ...TOWN_MONTH, requests: 6, meetings: 3 }, 2)));
          const target = instance[list][row % instance[list].length];
          target[Object.keys(target)[key % Object.keys(target).length]!] = value;
          const read = readInstance(instance);
          if ('instance' in read)
            expect(plan(read.instance, { seed: 1, budget: { iterations: 60 } }).errors).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});
