import { MODE_NONE, MODE_REUSE, MODE_SITE, MODE_VIDEO } from './instance.ts';
import { changeCost } from './place.ts';
import { nextBelow, nextBits, nextUnit } from './random.ts';
import type { State } from './state.ts';

/** How many days without any visit are tried for each task. */
const FRESH_DAYS = 10;
/** Three places in a hundred are overlooked, which keeps the search diverse: one and six measured 0.1 % dearer on county-years. */
const BLINK_EVERY = 1 / Math.log(1 - 0.03);

/**
 * Finds the cheapest place for an unserved task into `s.best` (mode 0 = leaving it unserved is cheapest): all days the township is
 * visited anyway, a few fresh days, video, reuse. `blinks` = a place may be overlooked now and then.
 */
export function findPlace(s: State, task: number, blinks: boolean): void {
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
    scanVisited(s, task, p.startDay[from + nextBelow(s.random, count)]!, blinks);
    if (p.freshCost[task]! < best.cost) tryFreshDays(s, task, from, count);
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

/** All possible starts that touch a visited day, from `pivot` on and then around. */
function scanVisited(s: State, task: number, pivot: number, blinks: boolean): void {
  const p = s.problem;
  const { dayWords } = p.layout;
  const visited = p.town[task]! * dayWords;
  const starts = task * dayWords;
  const last = Math.min(p.days - 1, p.windowTo[task]!) >> 5;
  const first = Math.max(0, p.windowFrom[task]!) >> 5;
  const middle = pivot >> 5;
  const above = -1 << (pivot & 31);
  const twoDays = p.duration[task] === 4;
  for (let n = first; n <= last + 1; n++) {
    let w = n - first + middle;
    if (w > last) w -= last - first + 1;
    let days = s.visited[visited + w]!;
    if (twoDays) days |= (days >>> 1) | (w + 1 < dayWords ? s.visited[visited + w + 1]! << 31 : 0);
    days &= p.startBits[starts + w]!;
    if (w === middle) days &= n === first ? above : ~above;
    if (blinks && days !== 0) days = overlook(s, days);
    if (days === 0) continue;
    if (twoDays) scanTwoDays(s, task, w, days);
    else scanDays(s, task, w, days);
  }
}

/** The days without those overlooked. */
function overlook(s: State, days: number): number {
  let seen = days;
  for (let rest = days; rest !== 0; rest &= rest - 1) {
    if (--s.untilBlink > 0) continue;
    s.untilBlink = 1 + Math.floor(Math.log(nextUnit(s.random) + 1e-12) * BLINK_EVERY);
    seen ^= rest & -rest;
  }
  return seen;
}

function scanTwoDays(s: State, task: number, word: number, set: number): void {
  const next = word + 1 < s.problem.layout.dayWords ? excluded(s, task, word + 1) << 31 : 0;
  const out = excluded(s, task, word);
  for (let days = set & ~(out | (out >>> 1) | next); days !== 0; days &= days - 1)
    offerWhole(s, task, (word << 5) + 31 - Math.clz32(days & -days));
}

/** Days with a kind the task must not meet, or on which somebody it needs is taken at some time. */
function excluded(s: State, task: number, word: number): number {
  const p = s.problem;
  const afternoon = word + p.layout.dayWords;
  let days = clashing(s, task, word);
  const end = p.needOff[task + 1]!;
  for (let x = p.needOff[task]!; x < end; x++)
    days |= s.sets[p.needSet[x]! + word]! | s.sets[p.needSet[x]! + afternoon]!;
  return days;
}

function clashing(s: State, task: number, word: number): number {
  const p = s.problem;
  let days = 0;
  const end = p.clashOff[task + 1]!;
  for (let x = p.clashOff[task]!; x < end; x++) days |= s.sets[p.clashSet[x]! + word]!;
  return days;
}

/**
 * Half-day and whole-day tasks on a set of visited days, of which words of 32 days are asked at once what forbids them and what they would
 * have to be cheap for. The rest is priced day by day, in order.
 */
function scanDays(s: State, task: number, word: number, set: number): void {
  const p = s.problem;
  const { sets, best } = s;
  const cost = p.instance.cost;
  const { dayWords } = p.layout;
  const siteCost = p.siteCost[task]!;
  const town = p.town[task]!;
  const trip = p.tripCost[town]!;
  let open = set & ~clashing(s, task, word);
  const known = sets[p.deptSet[task]! + word]!;
  if (siteCost + trip >= best.cost) open &= known;
  const villages = p.villageSetOff[task]!;
  const villagesEnd = p.villageSetOff[task + 1]!;
  if (siteCost + cost.village >= best.cost)
    for (let x = villages; x < villagesEnd; x++) open &= sets[p.villageSet[x]! + word]!;
  if (open === 0) return;
  let mornings = open;
  let afternoons = open;
  const needsEnd = p.needOff[task + 1]!;
  for (let x = p.needOff[task]!; x < needsEnd; x++) {
    const need = p.needSet[x]! + word;
    mornings &= ~sets[need]!;
    afternoons &= ~sets[need + dayWords]!;
  }
  const whole = p.duration[task] !== 1;
  const comes = p.comesSet[town]! + word;
  for (let days = whole ? mornings & afternoons : mornings | afternoons; days !== 0; days &= days - 1) {
    const bit = days & -days;
    let price = siteCost;
    if ((known & bit) === 0) price += trip;
    for (let x = villages; x < villagesEnd; x++)
      if ((sets[p.villageSet[x]! + word]! & bit) === 0) price += cost.village;
    if (price >= best.cost) continue;
    const day = (word << 5) + 31 - Math.clz32(bit);
    const early = (sets[comes]! & bit) === 0 ? price + cost.half : price;
    if (whole) {
      const both = (sets[comes + dayWords]! & bit) === 0 ? early + cost.half : early;
      if (both < best.cost && receives(s, task, 2 * day) && receives(s, task, 2 * day + 1))
        offer(s, task, MODE_SITE, day, 0, both);
      continue;
    }
    if (early < best.cost && (mornings & bit) !== 0 && receives(s, task, 2 * day))
      offer(s, task, MODE_SITE, day, 0, early);
    const late = (sets[comes + dayWords]! & bit) === 0 ? price + cost.half : price;
    if (late < best.cost && (afternoons & bit) !== 0 && receives(s, task, 2 * day + 1))
      offer(s, task, MODE_SITE, day, 1, late);
  }
}

/** The township can receive the team and the department has one left. */
function receives(s: State, task: number, slot: number): boolean {
  const p = s.problem;
  const room = 2 * (p.town[task]! * p.slots + slot);
  const ks = p.dept[task]! * p.slots + slot;
  return s.room[room]! > 0 && s.room[room + 1]! >= p.team[task]! && s.teamsLeft[ks]! + s.held[ks]! > 0;
}

function offerWhole(s: State, task: number, day: number): void {
  const price = sitePrice(s, task, day);
  if (price < s.best.cost) offer(s, task, MODE_SITE, day, 0, price);
}

function tryFreshDays(s: State, task: number, from: number, count: number): void {
  const p = s.problem;
  const town = p.town[task]!;
  const base = town * p.days;
  const fresh = p.freshCost[task]!;
  for (let n = Math.min(FRESH_DAYS, count); n > 0 && fresh < s.best.cost; n--) {
    const day = p.startDay[from + nextBelow(s.random, count)]!;
    if (s.dayCount[base + day]! > 0) continue;
    const price = fresh + excessOf(s, town, day);
    if (price >= s.best.cost) continue;
    if (p.duration[task] === 4) offerWhole(s, task, day);
    else if (p.duration[task] === 2) {
      if (halfFree(s, task, 2 * day) && halfFree(s, task, 2 * day + 1)) offer(s, task, MODE_SITE, day, 0, price);
    } else {
      const half = nextBits(s.random) & 1;
      const free = halfFree(s, task, 2 * day + half) ? half : halfFree(s, task, 2 * day + 1 - half) ? 1 - half : -1;
      if (free >= 0) offer(s, task, MODE_SITE, day, free, price);
    }
  }
}

/** What one more visit-day costs in its month and week. */
function excessOf(s: State, town: number, day: number): number {
  const p = s.problem;
  const { capExcess, weekExcess, weekFree } = p.instance.cost;
  let price = 0;
  if (s.monthCount[town * p.months + p.month[day]!]! >= p.cap[town]!) price += capExcess;
  if (s.weekCount[town * p.weeks + p.week[day]!]! >= weekFree) price += weekExcess;
  return price;
}

/** Price of the task on site starting on `day`, given the plan without it; Infinity if a constraint forbids it. Whole days only. */
function sitePrice(s: State, task: number, day: number): number {
  const p = s.problem;
  const first = joinPrice(s, task, day);
  if (first >= s.best.cost || !halfFree(s, task, 2 * day) || !halfFree(s, task, 2 * day + 1))
    return Number.POSITIVE_INFINITY;
  const one = first + halfPrice(s, task, 2 * day) + halfPrice(s, task, 2 * day + 1);
  if (p.duration[task] !== 4 || one >= s.best.cost) return one;
  if (!halfFree(s, task, 2 * day + 2) || !halfFree(s, task, 2 * day + 3)) return Number.POSITIVE_INFINITY;
  const second = joinPrice(s, task, day + 1) + halfPrice(s, task, 2 * day + 2) + halfPrice(s, task, 2 * day + 3);
  return one + second - p.siteCost[task]! + pairExcess(s, p.town[task]!, day);
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
  const { sets } = s;
  const cost = p.instance.cost;
  const town = p.town[task]!;
  const word = day >> 5;
  const bit = 1 << (day & 31);
  if ((clashing(s, task, word) & bit) !== 0) return Number.POSITIVE_INFINITY;
  let price = p.siteCost[task]!;
  if ((sets[p.deptSet[task]! + word]! & bit) === 0) price += p.tripCost[town]!;
  const end = p.villageSetOff[task + 1]!;
  for (let x = p.villageSetOff[task]!; x < end; x++)
    if ((sets[p.villageSet[x]! + word]! & bit) === 0) price += cost.village;
  if (s.dayCount[town * p.days + day] === 0) price += cost.visitDay + excessOf(s, town, day);
  return price;
}

/** The escorts' half-day, unless they are out already. */
export function halfPrice(s: State, task: number, slot: number): number {
  const p = s.problem;
  const comes = p.comesSet[p.town[task]!]! + (slot & 1) * p.layout.dayWords + (slot >> 6);
  return ((s.sets[comes]! >> ((slot >> 1) & 31)) & 1) === 0 ? p.instance.cost.half : 0;
}

/** Counterparts, department team and reception are free in this half-day. */
export function halfFree(s: State, task: number, slot: number): boolean {
  const p = s.problem;
  const word = (slot & 1) * p.layout.dayWords + (slot >> 6);
  const bit = 1 << ((slot >> 1) & 31);
  const end = p.needOff[task + 1]!;
  for (let x = p.needOff[task]!; x < end; x++) if ((s.sets[p.needSet[x]! + word]! & bit) !== 0) return false;
  return receives(s, task, slot);
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
    for (let half = 0; half < 2; half++)
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
