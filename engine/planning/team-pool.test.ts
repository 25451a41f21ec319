import { describe, expect, it } from 'vitest';
import { canPlace } from './blockers.ts';
import { compile } from './compile.ts';
import { place, remove } from './place.ts';
import { createState, type State } from './state.ts';
import { createTeamPool, settleTeams } from './team-pool.ts';
import { smallCounty, task } from './testing/small-county.ts';

/** Two searchers of one county whose department has a single team: request 0 is the first one's, request 1 the second's. */
function twoSearchers(): [State, State] {
  const problem = compile(smallCounty({ tasks: [task({ dur: 4 }), task({ town: 1, persons: [3], dur: 2 })] }));
  const teams = Int32Array.from(createState(problem, 1).teamsLeft);
  const join = (seed: number) => {
    const state = createState(problem, seed);
    state.pool = createTeamPool(teams.length);
    state.held = state.pool.held;
    state.teamsLeft = teams;
    return state;
  };
  return [join(1), join(2)];
}

describe('teams that several searchers draw on', () => {
  it('go to whom comes first, whole days or not at all', () => {
    const [first, second] = twoSearchers();
    expect(place(second, 1, 1, 3, 0)).toBe(true);
    const costBefore = first.cost;
    const teamsBefore = [...first.teamsLeft];
    expect(place(first, 0, 1, 2, 0)).toBe(false);
    expect(first.mode[0]).toBe(0);
    expect(first.cost).toBe(costBefore);
    settleTeams(first.pool!, first.teamsLeft);
    expect([...first.teamsLeft]).toEqual(teamsBefore);
    expect(place(first, 0, 1, 4, 0)).toBe(true);
  });

  it('stay with the searcher who freed them until its step is settled, so that it can be taken back', () => {
    const [first, second] = twoSearchers();
    place(second, 1, 1, 3, 0);
    remove(second, 1);
    expect(canPlace(second, 1, 3, 0)).toBe(true);
    expect(place(first, 0, 1, 3, 0)).toBe(false);
    expect(place(second, 1, 1, 3, 0)).toBe(true);
    remove(second, 1);
    settleTeams(second.pool!, second.teamsLeft);
    expect(place(first, 0, 1, 3, 0)).toBe(true);
    expect(canPlace(second, 1, 3, 0)).toBe(false);
  });
});
