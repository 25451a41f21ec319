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
    if (days === 0) continue;
    if (twoDays) scanTwoDays(s, task, w << 5, days, blinks);
    else scanDays(s, task, w << 5, days, blinks);
  }
}

function blink(s: State): boolean {
  if (--s.untilBlink > 0) return false;
  s.untilBlink = 1 + Math.floor(Math.log(nextUnit(s.random) + 1e-12) * BLINK_EVERY);
  return true;
}

function scanTwoDays(s: State, task: number, firstDay: number, set: number, blinks: boolean): void {
  for (let days = set; days !== 0; days &= days - 1) {
    if (blinks && blink(s)) continue;
    offerWhole(s, task, firstDay + 31 - Math.clz32(days & -days));
  }
}

/**
 * Half-day and whole-day tasks on a set of visited days. This loop is most of the search: everything about the task is read once,
 * and the further words of large townships are looked at only where there are any.
 */
function scanDays(s: State, task: number, firstDay: number, set: number, blinks: boolean): void {
  const p = s.problem;
  const { record, teamsLeft, held, best } = s;
  const { stride, busyWords, kindAt, kindWords, deptAt, villageAt, villageWords, roomAt } = p.layout;
  const { half, village } = p.instance.cost;
  const town = p.town[task]!;
  const clash = p.taskClash[task * kindWords]!;
  const busy = p.taskNeeds[task * busyWords]!;
  const villages = p.taskVillage[task * villageWords]!;
  const dept = deptAt + p.deptWord[task]!;
  const deptBit = p.deptBit[task]!;
  const team = p.team[task]!;
  const siteCost = p.siteCost[task]!;
  const trip = p.tripCost[town]!;
  const nobody = p.maxTeams[town]!;
  const whole = p.duration[task] !== 1;
  const afternoonAt = busyWords;
  const large = busyWords + kindWords + villageWords > 3;
  const base = town * p.days * stride;
  const teams = p.dept[task]! * p.slots;
  for (let days = set; days !== 0; days &= days - 1) {
    const day = firstDay + 31 - Math.clz32(days & -days);
    if (blinks && blink(s)) continue;
    const at = base + day * stride;
    if ((record[at + kindAt]! & clash) !== 0) continue;
    let price = siteCost;
    if ((record[at + dept]! & deptBit) === 0) price += trip;
    for (let m = villages & ~record[at + villageAt]!; m !== 0; m &= m - 1) price += village;
    if (large) price += furtherPrice(s, task, at);
    if (price >= best.cost) continue;
    const room = at + roomAt;
    const ks = teams + 2 * day;
    const morning =
      (record[at]! & busy) === 0 && record[room]! > 0 && record[room + 1]! >= team && teamsLeft[ks]! + held[ks]! > 0;
    if (whole && !morning) continue;
    const afternoon =
      (record[at + afternoonAt]! & busy) === 0 &&
      record[room + 2]! > 0 &&
      record[room + 3]! >= team &&
      teamsLeft[ks + 1]! + held[ks + 1]! > 0;
    const early = record[room] === nobody ? half : 0;
    const late = record[room + 2] === nobody ? half : 0;
    if (whole) {
      if (afternoon && (!large || furtherFree(s, task, at, 3))) offer(s, task, MODE_SITE, day, 0, price + early + late);
      continue;
    }
    if (morning && price + early < best.cost && (!large || furtherFree(s, task, at, 1)))
      offer(s, task, MODE_SITE, day, 0, price + early);
    if (afternoon && price + late < best.cost && (!large || furtherFree(s, task, at, 2)))
      offer(s, task, MODE_SITE, day, 1, price + late);
  }
}

/** What the words after the first of kinds and villages add to a price; Infinity on a clash. */
function furtherPrice(s: State, task: number, at: number): number {
  const p = s.problem;
  const { kindAt, kindWords, villageAt, villageWords } = p.layout;
  let price = 0;
  for (let w = 1; w < kindWords; w++)
    if ((s.record[at + kindAt + w]! & p.taskClash[task * kindWords + w]!) !== 0) return Number.POSITIVE_INFINITY;
  for (let w = 1; w < villageWords; w++)
    for (let m = p.taskVillage[task * villageWords + w]! & ~s.record[at + villageAt + w]!; m !== 0; m &= m - 1)
      price += p.instance.cost.village;
  return price;
}

function furtherFree(s: State, task: number, at: number, halves: number): boolean {
  const p = s.problem;
  const { busyWords } = p.layout;
  for (let w = 1; w < busyWords; w++) {
    const busy = p.taskNeeds[task * busyWords + w]!;
    if (halves & 1 && (s.record[at + w]! & busy) !== 0) return false;
    if (halves & 2 && (s.record[at + busyWords + w]! & busy) !== 0) return false;
  }
  return true;
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
  const { record } = s;
  const { stride, kindAt, kindWords, deptAt, villageAt, villageWords } = p.layout;
  const cost = p.instance.cost;
  const town = p.town[task]!;
  const td = town * p.days + day;
  const at = td * stride;
  for (let w = 0; w < kindWords; w++)
    if ((record[at + kindAt + w]! & p.taskClash[task * kindWords + w]!) !== 0) return Number.POSITIVE_INFINITY;
  let price = p.siteCost[task]!;
  if ((record[at + deptAt + p.deptWord[task]!]! & p.deptBit[task]!) === 0) price += p.tripCost[town]!;
  for (let w = 0; w < villageWords; w++)
    for (let m = p.taskVillage[task * villageWords + w]! & ~record[at + villageAt + w]!; m !== 0; m &= m - 1)
      price += cost.village;
  if (s.dayCount[td] === 0) price += cost.visitDay + excessOf(s, town, day);
  return price;
}

/** The escorts' half-day, unless they are out already. */
export function halfPrice(s: State, task: number, slot: number): number {
  const p = s.problem;
  const town = p.town[task]!;
  const room = (town * p.days + (slot >> 1)) * p.layout.stride + p.layout.roomAt + 2 * (slot & 1);
  return s.record[room] === p.maxTeams[town] ? p.instance.cost.half : 0;
}

/** Counterparts, department team and reception are free in this half-day. */
export function halfFree(s: State, task: number, slot: number): boolean {
  const p = s.problem;
  const { record } = s;
  const { stride, busyWords, roomAt } = p.layout;
  const at = (p.town[task]! * p.days + (slot >> 1)) * stride;
  const busy = at + (slot & 1) * busyWords;
  for (let w = 0; w < busyWords; w++) if ((record[busy + w]! & p.taskNeeds[task * busyWords + w]!) !== 0) return false;
  const room = at + roomAt + 2 * (slot & 1);
  const ks = p.dept[task]! * p.slots + slot;
  return record[room]! > 0 && record[room + 1]! >= p.team[task]! && s.teamsLeft[ks]! + s.held[ks]! > 0;
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
