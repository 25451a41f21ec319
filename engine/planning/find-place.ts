import { MODE_NONE, MODE_REUSE, MODE_SITE, MODE_VIDEO } from './instance.ts';
import { changeCost } from './place.ts';
import { nextBelow, nextBits } from './random.ts';
import type { State } from './state.ts';

/** How many days without any visit are tried for each task. */
const FRESH_DAYS = 10;

/**
 * Finds the cheapest place for an unserved task into `s.best` (mode 0 = leaving it unserved is cheapest): all days the township is
 * visited anyway, a few fresh days, video, reuse. `blink` = chance in 2³² to overlook a place, which keeps the search diverse.
 */
export function findPlace(s: State, task: number, blink: number): void {
  const p = s.problem;
  const best = s.best;
  best.mode = MODE_NONE;
  best.cost = p.dropCost[task]! + changeCost(s, task, MODE_NONE, 0, 0);
  const source = p.source[task]!;
  if (
    source >= 0 &&
    (s.mode[source] === MODE_SITE || s.mode[source] === MODE_VIDEO) &&
    s.day[source]! <= p.windowTo[task]!
  )
    offer(s, task, MODE_REUSE, 0, 0, p.instance.cost.reuse);
  const from = p.startOff[task]!;
  const count = p.startOff[task + 1]! - from;
  if (count > 0 && p.siteCost[task]! < best.cost) {
    const turn = nextBelow(s.random, count);
    if (p.duration[task] === 1) {
      scanHalves(s, task, from + turn, from + count, blink);
      scanHalves(s, task, from, from + turn, blink);
    } else {
      scanDays(s, task, from + turn, from + count, blink);
      scanDays(s, task, from, from + turn, blink);
    }
    tryFreshDays(s, task, from, count);
  }
  if (p.videoCost[task]! > 0) tryVideo(s, task);
}

function offer(s: State, task: number, mode: number, day: number, half: number, price: number): void {
  const cost = s.changePrice === 0 ? price : price + changeCost(s, task, mode, day, half);
  if (cost >= s.best.cost) return;
  s.best.cost = cost;
  s.best.mode = mode;
  s.best.day = day;
  s.best.half = half;
}

/** Half-day tasks on days already visited: the shared part is priced once for both halves. */
function scanHalves(s: State, task: number, from: number, to: number, blink: number): void {
  const p = s.problem;
  const base = p.town[task]! * p.days;
  const best = s.best;
  for (let x = from; x < to; x++) {
    const day = p.startDay[x]!;
    if (s.dayCount[base + day] === 0 || s.open[day] === 0 || nextBits(s.random) < blink) continue;
    const price = joinPrice(s, task, day);
    if (price >= best.cost) continue;
    const morning = halfFree(s, task, 2 * day);
    const afternoon = halfFree(s, task, 2 * day + 1);
    if (morning) offer(s, task, MODE_SITE, day, 0, price + halfPrice(s, task, 2 * day));
    if (afternoon) offer(s, task, MODE_SITE, day, 1, price + halfPrice(s, task, 2 * day + 1));
  }
}

/** Whole-day and two-day tasks, where at least one of the days is visited already. */
function scanDays(s: State, task: number, from: number, to: number, blink: number): void {
  const p = s.problem;
  const base = p.town[task]! * p.days;
  const twoDays = p.duration[task] === 4;
  for (let x = from; x < to; x++) {
    const day = p.startDay[x]!;
    if (s.dayCount[base + day] === 0 && !(twoDays && s.dayCount[base + day + 1]! > 0)) continue;
    if (s.open[day] === 0 || (twoDays && s.open[day + 1] === 0) || nextBits(s.random) < blink) continue;
    const price = sitePrice(s, task, day);
    if (price < s.best.cost) offer(s, task, MODE_SITE, day, 0, price);
  }
}

function tryFreshDays(s: State, task: number, from: number, count: number): void {
  const p = s.problem;
  const base = p.town[task]! * p.days;
  const cost = p.instance.cost;
  const whole = p.duration[task]! > 1 ? 2 : 1;
  if (p.siteCost[task]! + cost.visitDay + whole * cost.half >= s.best.cost && p.duration[task] !== 4) return;
  for (let n = Math.min(FRESH_DAYS, count); n > 0; n--) {
    const day = p.startDay[from + nextBelow(s.random, count)]!;
    if (s.dayCount[base + day]! > 0 || s.open[day] === 0 || (p.duration[task] === 4 && s.open[day + 1] === 0)) continue;
    if (whole === 2) {
      const price = sitePrice(s, task, day);
      if (price < s.best.cost) offer(s, task, MODE_SITE, day, 0, price);
    } else {
      const half = nextBits(s.random) & 1;
      const free = halfFree(s, task, 2 * day + half) ? half : halfFree(s, task, 2 * day + 1 - half) ? 1 - half : -1;
      if (free >= 0) offer(s, task, MODE_SITE, day, free, joinPrice(s, task, day) + cost.half);
    }
  }
}

/** Price of the task on site starting on `day`, given the plan without it; Infinity if a constraint forbids it. Whole days only. */
function sitePrice(s: State, task: number, day: number): number {
  const p = s.problem;
  const first = joinPrice(s, task, day) + halfPrice(s, task, 2 * day) + halfPrice(s, task, 2 * day + 1);
  if (first >= s.best.cost) return first;
  if (!halfFree(s, task, 2 * day) || !halfFree(s, task, 2 * day + 1)) return Number.POSITIVE_INFINITY;
  if (p.duration[task] !== 4) return first;
  if (!halfFree(s, task, 2 * day + 2) || !halfFree(s, task, 2 * day + 3)) return Number.POSITIVE_INFINITY;
  const second = joinPrice(s, task, day + 1) + halfPrice(s, task, 2 * day + 2) + halfPrice(s, task, 2 * day + 3);
  return first + second - p.siteCost[task]! + pairExcess(s, p.town[task]!, day);
}

/** What two fresh days in the same month or week cost beyond the two of them taken singly. */
function pairExcess(s: State, town: number, day: number): number {
  const p = s.problem;
  const base = town * p.days + day;
  if (s.dayCount[base]! > 0 || s.dayCount[base + 1]! > 0) return 0;
  const cost = p.instance.cost;
  let extra = 0;
  if (p.month[day] === p.month[day + 1] && s.monthCount[town * p.months + p.month[day]!]! + 1 === p.cap[town])
    extra += cost.capExcess;
  if (p.week[day] === p.week[day + 1] && s.weekCount[town * p.weeks + p.week[day]!]! + 1 === cost.weekFree)
    extra += cost.weekExcess;
  return extra;
}

/** Everything but the half-days: staff time, the visit-day, department trip, villages, excesses; Infinity on a clash. */
export function joinPrice(s: State, task: number, day: number): number {
  const p = s.problem;
  const cost = p.instance.cost;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const count = s.dayCount[td]!;
  let price = p.siteCost[task]!;
  let trip = p.tripCost[town]!;
  if (count === 0) {
    price += cost.visitDay;
    if (s.monthCount[town * p.months + p.month[day]!]! >= p.cap[town]!) price += cost.capExcess;
    if (s.weekCount[town * p.weeks + p.week[day]!]! >= cost.weekFree) price += cost.weekExcess;
  } else {
    const list = td * p.dayWidth;
    const row = p.clashBase[task]! + p.kind[task]! * p.kinds;
    const dept = p.dept[task]!;
    for (let x = list; x < list + count; x++) {
      const other = s.dayTask[x]!;
      if (p.clash[row + p.kind[other]!] === 1) return Number.POSITIVE_INFINITY;
      if (p.dept[other] === dept) trip = 0;
    }
  }
  price += trip;
  for (let x = p.villageOff[task]!; x < p.villageOff[task + 1]!; x++)
    if (s.villageCount[p.villageOf[x]! * p.days + day] === 0) price += cost.village;
  return price;
}

/** The escorts' half-day, unless they are out already. */
export function halfPrice(s: State, task: number, slot: number): number {
  const p = s.problem;
  return s.halfTeams[p.town[task]! * p.slots + slot] === 0 ? p.instance.cost.half : 0;
}

/** Counterparts, department team and reception are free in this half-day. */
export function halfFree(s: State, task: number, slot: number): boolean {
  const p = s.problem;
  const slots = p.slots;
  for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++)
    if (s.occupied[p.personOf[x]! * slots + slot] !== 0) return false;
  const ks = p.dept[task]! * slots + slot;
  if (s.teamsOut[ks]! >= s.teamLimit[ks]! && (s.crewTeams === null || s.crewTeams[ks]! >= p.deptTeams[p.dept[task]!]!))
    return false;
  const town = p.town[task]!;
  const ts = town * slots + slot;
  return s.halfTeams[ts]! < p.maxTeams[town]! && s.halfVisitors[ts]! + p.team[task]! <= p.maxVisitors[town]!;
}

function tryVideo(s: State, task: number): void {
  const p = s.problem;
  if (p.videoCost[task]! >= s.best.cost) return;
  const from = p.videoOff[task]!;
  const count = p.videoOff[task + 1]! - from;
  if (count === 0) return;
  const turn = nextBelow(s.random, count);
  for (let n = 0; n < count; n++) {
    const day = p.videoDay[from + ((turn + n) % count)]!;
    for (let half = 0; half < 2 && s.open[day] === 1; half++)
      if (videoFree(s, task, 2 * day + half)) {
        offer(s, task, MODE_VIDEO, day, half, p.videoCost[task]!);
        if (s.changePrice === 0) return;
      }
  }
}

/** The township's video room and the counterparts are free in this half-day. */
export function videoFree(s: State, task: number, slot: number): boolean {
  const p = s.problem;
  if (s.videoRoom[p.town[task]! * p.slots + slot]) return false;
  for (let x = p.personOff[task]!; x < p.personOff[task + 1]!; x++)
    if (s.occupied[p.personOf[x]! * p.slots + slot] !== 0) return false;
  return true;
}
