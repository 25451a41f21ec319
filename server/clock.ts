/** The only place that knows what time it is. Instants are `Date`; the office's wall clock is Asia/Shanghai (UTC+8, no summer time). */
export type Clock = { now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told otherwise: `fixedClock('2026-11-23T09:00')` reads as 09:00 in Yunnan. */
export const fixedClock = (local: string): Clock & { set: (local: string) => void } => {
  let current = fromLocal(local);
  return {
    now: () => new Date(current),
    set: (next) => {
      current = fromLocal(next);
    },
  };
};

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** `toLocal(new Date('2026-11-23T01:00:00Z'))` → `2026-11-23T09:00`. */
export const toLocal = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16);

/** `toLocalDate(new Date('2026-11-22T17:00:00Z'))` → `2026-11-23`. */
export const toLocalDate = (instant: Date): string => toLocal(instant).slice(0, 10);

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` as Shanghai wall time. Throws RangeError on anything else. */
export const fromLocal = (local: string): Date => {
  const text = local.length === 10 ? `${local}T00:00` : local;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) throw new RangeError(`not a local instant: ${local}`);
  const instant = new Date(`${text}:00+08:00`);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not a local instant: ${local}`);
  return instant;
};

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
