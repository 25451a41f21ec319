import type { CostWeights } from './instance.ts';

/** Points per unit where a county has set none: one point is one township person-hour. */
export const DEFAULT_WEIGHTS: CostWeights = {
  visitDay: 40,
  half: 8,
  village: 6,
  tripHour: 1,
  weekFree: 2,
  weekExcess: 10,
  capExcess: 400,
  video: 12,
  reuse: 8,
  drop: 300,
  dropStat: 3000,
  personHour: 4,
  mTripHour: 1,
  mVideo: 10,
  mDrop: 1000,
};
