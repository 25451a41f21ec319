import type { Problem } from '../problem.ts';

export type Bundle = { meetings: number[]; cost: number; value: number };

const KEEP = 3;
const QUARTERS_A_DAY = 4;
/** Gives up the proof on a day after this many nodes; the bound then takes the node bound instead. */
const MAX_NODES = 20_000;

/** Finds the most profitable bundles of meetings on one day: whoever attends several of them travels once. */
export class MeetingPricer {
  private readonly p: Problem;
  private meetings: number[] = [];
  private worth: number[] = [];
  private shared: Float64Array;
  private readonly covered: Int32Array;
  private readonly quarters: Int32Array;
  private readonly chosen: number[] = [];
  private found: Bundle[] = [];
  private best = 0;
  private nodes = 0;
  /** An upper bound on what any bundle of the last priced day is worth. */
  ceiling = 0;

  constructor(p: Problem) {
    this.p = p;
    this.shared = new Float64Array(p.persons);
    this.covered = new Int32Array(p.persons);
    this.quarters = new Int32Array(p.persons);
  }

  /** Bundles among `candidates` worth more than their trips by more than `floor`, best first. */
  price(candidates: readonly number[], dual: Float64Array, floor: number): Bundle[] {
    this.found = [];
    this.best = floor;
    this.nodes = 0;
    this.meetings = this.promising(candidates, dual);
    this.worth = this.meetings.map((j) => dual[j]!);
    const root = this.bound(0);
    this.descend(0, 0);
    this.ceiling = this.nodes > MAX_NODES ? Math.max(root, this.best) : this.best;
    return this.found.sort((x, y) => y.value - x.value);
  }

  /** Drops, until none is left to drop, every meeting that loses even if all others share its trips. */
  private promising(candidates: readonly number[], dual: Float64Array): number[] {
    const { p } = this;
    let kept = candidates.filter((j) => dual[j]! > 0);
    for (;;) {
      this.shared.fill(0);
      for (const j of kept) for (const person of this.attendees(j)) this.shared[person]!++;
      const next = kept.filter((j) => dual[j]! - this.shareOf(j) > 1e-9);
      if (next.length === kept.length) break;
      kept = next;
    }
    for (let x = 0; x < p.persons; x++) this.shared[x] = this.shared[x]! > 0 ? p.personTrip[x]! / this.shared[x]! : 0;
    const net = new Map(
      kept.map((j) => [j, dual[j]! - this.attendees(j).reduce((sum, person) => sum + this.shared[person]!, 0)]),
    );
    return kept.sort((x, y) => net.get(y)! - net.get(x)!);
  }

  private shareOf(meeting: number): number {
    return this.attendees(meeting).reduce((sum, person) => sum + this.p.personTrip[person]! / this.shared[person]!, 0);
  }

  private attendees(meeting: number): Int32Array {
    const { p } = this;
    return p.meetingPerson.subarray(p.meetingOff[meeting]! + p.meetingLead[meeting]!, p.meetingOff[meeting + 1]!);
  }

  private descend(next: number, value: number): void {
    this.nodes++;
    if (value > this.best) this.offer(value);
    if (this.nodes > MAX_NODES || value + this.bound(next) <= this.best + 1e-9) return;
    for (let x = next; x < this.meetings.length; x++) {
      if (!this.enter(x)) continue;
      let trips = 0;
      for (const person of this.attendees(this.meetings[x]!))
        if (this.covered[person]!++ === 0) trips += this.p.personTrip[person]!;
      this.chosen.push(x);
      this.descend(x + 1, value + this.worth[x]! - trips);
      this.chosen.pop();
      for (const person of this.attendees(this.meetings[x]!)) this.covered[person]!--;
      this.exit(x);
      if (value + this.bound(x + 1) <= this.best + 1e-9) return;
    }
  }

  private enter(x: number): boolean {
    const { p } = this;
    const j = this.meetings[x]!;
    const length = p.meetingDuration[j]!;
    for (let n = p.meetingOff[j]!; n < p.meetingOff[j + 1]!; n++)
      if (this.quarters[p.meetingPerson[n]!]! + length > QUARTERS_A_DAY) return false;
    for (let n = p.meetingOff[j]!; n < p.meetingOff[j + 1]!; n++) this.quarters[p.meetingPerson[n]!]! += length;
    return true;
  }

  private exit(x: number): void {
    const { p } = this;
    const j = this.meetings[x]!;
    for (let n = p.meetingOff[j]!; n < p.meetingOff[j + 1]!; n++)
      this.quarters[p.meetingPerson[n]!]! -= p.meetingDuration[j]!;
  }

  /** Every trip split evenly among all candidates that need it: no bundle can pay less. */
  private bound(next: number): number {
    let sum = 0;
    for (let x = next; x < this.meetings.length; x++) {
      let net = this.worth[x]!;
      for (const person of this.attendees(this.meetings[x]!))
        if (this.covered[person] === 0) net -= this.shared[person]!;
      if (net > 0) sum += net;
    }
    return sum;
  }

  private offer(value: number): void {
    this.best = value;
    const meetings = this.chosen.map((x) => this.meetings[x]!);
    const cost = this.chosen.reduce((sum, x) => sum + this.worth[x]!, 0) - value;
    this.found.push({ meetings, cost, value });
    if (this.found.length > KEEP) this.found.shift();
  }
}
