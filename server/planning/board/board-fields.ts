import type { Breakdown } from '@songbang/engine/planning/breakdown.ts';
import { z } from 'zod';
import { id, instant, isoDate } from '../../http/fields.ts';
import type { Measured } from './measure.ts';

/** Shapes of the planning routes. */
const engineValue = <T>() => z.custom<T>((value) => value === null || typeof value === 'object');

export const half = z.enum(['am', 'pm', 'day']);
export const mode = z.enum(['site', 'video', 'reuse', 'none']);

export const summary = z.object({
  id,
  kind: z.enum(['ahead', 'replay']),
  from: isoDate,
  to: isoDate,
  seed: z.number(),
  budgetMs: z.number(),
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed', 'published']),
  progress: z
    .object({
      phase: z.enum(['search', 'bound']),
      elapsedMs: z.number(),
      iterations: z.number(),
      cost: z.number().nullable(),
      bound: z.number().nullish(),
      parts: z.object({ done: z.number(), of: z.number() }).nullish(),
    })
    .nullable(),
  problemHash: z.string().nullable(),
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  boundProven: z.boolean(),
  gap: z.number().nullable(),
  breakdown: engineValue<Breakdown | null>(),
  iterations: z.number().nullable(),
  failure: z.string().nullable(),
  settingVersion: z.number(),
  version: z.number(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  publishedAt: instant.nullable(),
});

export const reason = z.object({
  code: z.string(),
  saved: z.number().nullable(),
  items: z.array(z.string()),
  person: z.string().nullable(),
  department: z.string().nullable(),
  date: z.string().nullable(),
  visits: z.number().nullable(),
  cap: z.number().nullable(),
  why: z.string().nullable(),
  waysOut: z.array(
    z.object({ kind: z.string(), date: z.string(), price: z.number().nullable(), items: z.array(z.string()) }),
  ),
});

const item = z.object({
  key: z.string(),
  kind: z.enum(['visit', 'meeting']),
  requestId: z.string(),
  title: z.string(),
  issuerUnitId: id.nullable(),
  issuer: z.string(),
  department: z.number().nullable(),
  towns: z.array(z.number()),
  persons: z.array(z.number()),
  askedFrom: isoDate,
  askedTo: isoDate,
  time: z.string().nullable(),
  date: isoDate.nullable(),
  lastDate: isoDate.nullable(),
  half: half.nullable(),
  mode,
  fixed: z.boolean(),
  locked: z.boolean(),
  leader: z.object({ person: z.number().nullable(), words: z.string().nullable(), chosen: z.boolean() }).nullable(),
  inPlan: z.boolean().nullable(),
  reason: reason.nullable(),
});

export const board = summary.extend({
  locks: z.array(z.string()),
  gaps: z.object({
    unknownYears: z.array(z.number()),
    noRoadTime: z.array(z.string()),
    noPeople: z.array(z.string()),
  }),
  towns: z.array(z.object({ unitId: id, name: z.string() })),
  departments: z.array(z.object({ unitId: id.nullable(), name: z.string() })),
  persons: z.array(z.object({ label: z.string(), town: z.number() })),
  days: z.array(isoDate),
  protectedHalves: z.array(z.object({ town: z.number(), date: isoDate, half: z.enum(['am', 'pm']), name: z.string() })),
  protectedDays: z.array(z.object({ town: z.number(), date: isoDate, name: z.string() })),
  noMeetingDays: z.array(z.object({ date: isoDate, name: z.string() })),
  caps: z.array(z.number()),
  /** Two meetings of one leader at the same time, as their notices ask. */
  leaderClashes: z.array(z.object({ leader: z.string(), first: z.string(), second: z.string(), at: z.string() })),
  items: z.array(item),
  /** Of the annual plan: what nobody has asked for yet. */
  awaited: z.array(
    z.object({
      kind: z.enum(['visit', 'meeting']),
      title: z.string(),
      issuer: z.string(),
      from: isoDate.nullable(),
      to: isoDate.nullable(),
    }),
  ),
  practice: engineValue<{ before: Measured; after: Measured; unserved: number } | null>(),
});

export const option = z.object({
  date: isoDate,
  half,
  mode: z.enum(['site', 'video']),
  addedCost: z.number().nullable(),
  obstacle: reason.nullable(),
  joins: z.number(),
});

const where = z.object({ date: isoDate.nullable(), half: z.string().nullable(), mode: z.string() });
export const comparison = z.object({
  a: summary,
  b: summary,
  moved: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      issuer: z.string(),
      towns: z.array(z.string()),
      a: where,
      b: where,
    }),
  ),
  onlyA: z.number(),
  onlyB: z.number(),
});
