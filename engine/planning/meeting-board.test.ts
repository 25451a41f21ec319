import { describe, expect, it } from 'vitest';
import { construct } from './anneal.ts';
import { compile } from './compile.ts';
import type { Instance } from './instance.ts';
import { MeetingBoard } from './meeting-board.ts';
import { cancelMeeting, holdMeeting, meetingFree, meetingPrice } from './meetings.ts';
import { nextBelow } from './random.ts';
import { scopeOf } from './ruin.ts';
import { createState, type State } from './state.ts';
import { generateInstance, TOWN_MONTH } from './testing/generate.ts';
import { meeting, smallCounty } from './testing/small-county.ts';

/** The cheapest free start by the state's own rules, as `price` and whether there is any. */
function cheapestByAsking(s: State, j: number): number {
  const p = s.problem;
  let best = p.instance.cost.mDrop;
  for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++)
    for (let mode = 1; mode <= 1 + p.meetingVideo[j]!; mode++)
      if (meetingFree(s, j, mode, p.meetingStart[x]!, false))
        best = Math.min(best, meetingPrice(s, j, mode, p.meetingStart[x]! >> 2));
  return best;
}

/** Holds and cancels at random on the board and in the state alike. */
function follow(instance: Instance, immovable: number, moves: number): { overlooked: number; asked: number } {
  const s = createState(compile(instance), 3);
  construct(
    s,
    scopeOf(s, (task) => task % 2 === 0),
  );
  const p = s.problem;
  const movable = [...Array(p.meetings).keys()].filter((j) => p.meetingStartOff[j + 1]! > p.meetingStartOff[j]!);
  for (const j of movable.slice(0, immovable + 2)) {
    const free = p.meetingStart
      .subarray(p.meetingStartOff[j]!, p.meetingStartOff[j + 1]!)
      .find((q) => meetingFree(s, j, 1, q, false));
    if (free !== undefined) holdMeeting(s, j, 1, free);
  }
  const mine = movable.slice(immovable);
  const board = new MeetingBoard(s, mine);
  const constant = s.cost - board.cost;
  let overlooked = 0;
  let asked = 0;
  for (let n = 0; n < moves; n++) {
    const j = mine[nextBelow(s.random, mine.length)]!;
    if (board.mode[j] !== 0) {
      board.cancel(j);
      cancelMeeting(s, j);
    } else {
      const found = board.cheapest(j);
      const least = cheapestByAsking(s, j);
      asked++;
      if (found < 0) {
        if (least < p.instance.cost.mDrop) overlooked++;
        continue;
      }
      expect(meetingFree(s, j, found & 3, found >> 2, false)).toBe(true);
      if (meetingPrice(s, j, found & 3, found >> 4) > least) overlooked++;
      board.hold(j, found & 3, found >> 2);
      holdMeeting(s, j, found & 3, found >> 2);
    }
    expect(board.cost + constant).toBeCloseTo(s.cost, 6);
  }
  return { overlooked, asked };
}

describe('meetings planned on paper', () => {
  it('cost what the state charges for them all along, and stay out of the way of visits and of meetings that stand', () => {
    const crowded = smallCounty({
      meetings: Array.from({ length: 14 }, (_, n) =>
        meeting({
          att: [n % 5, (n + 2) % 5],
          leader: n % 3 === 0 ? (n + 1) % 5 : -1,
          dur: [1, 2, 4][n % 3]!,
          video: n % 2 === 0,
        }),
      ),
    });
    for (const instance of [crowded, generateInstance({ ...TOWN_MONTH, meetings: 30 }, 7)]) {
      const { overlooked, asked } = follow(instance, 2, 4000);
      expect(asked).toBeGreaterThan(1000);
      // Two days in a hundred are overlooked on purpose.
      expect(overlooked / asked).toBeLessThan(0.1);
    }
  });

  it('names the meetings that stand in the way of one, and without them it has a place', () => {
    const s = createState(compile(generateInstance({ ...TOWN_MONTH, meetings: 40 }, 7)), 3);
    const p = s.problem;
    const movable = [...Array(p.meetings).keys()].filter((j) => p.meetingStartOff[j + 1]! > p.meetingStartOff[j]!);
    const board = new MeetingBoard(s, movable);
    for (const j of movable) {
      const found = board.cheapest(j);
      if (found < 0) continue;
      board.hold(j, found & 3, found >> 2);
      holdMeeting(s, j, found & 3, found >> 2);
    }
    let blocked = 0;
    for (const j of movable) {
      if (board.mode[j] !== 0) {
        board.cancel(j);
        cancelMeeting(s, j);
      }
      for (let x = p.meetingStartOff[j]!; x < p.meetingStartOff[j + 1]!; x++) {
        const start = p.meetingStart[x]!;
        const inTheWay = board.inTheWay(j, start);
        const free = meetingFree(s, j, 1, start, false);
        expect(inTheWay.length === 0).toBe(free);
        if (free) continue;
        blocked++;
        const held = inTheWay.map((other) => [other, board.mode[other]!, board.start[other]!] as const);
        for (const [other] of held) cancelMeeting(s, other);
        expect(meetingFree(s, j, 1, start, false)).toBe(true);
        for (const [other, mode, at] of held) holdMeeting(s, other, mode, at);
      }
    }
    expect(blocked).toBeGreaterThan(20);
  });
});
