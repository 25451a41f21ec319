import type { Level } from '../reading/reading.ts';

/**
 * Burden borne by one unit for one request, in person-hours and yuan, booked on an ISO date. `issuerLevel` is the level that
 * *added* this part: hours a county relay put on top of a provincial form are the county's, the form's own hours the province's.
 */
export type LedgerEntry = {
  requestId: string;
  deliveryId: string;
  /** Unit that bears it. */
  borneBy: string;
  issuer: string;
  issuerLevel: Level;
  hours: number;
  yuan: number;
  bookedOn: string;
  kind: string;
};

/** A share with both counts kept, so that it can be recomputed; `value` is null when there is nothing to divide by. */
export type Share = { numerator: number; denominator: number; value: number | null };

export type RollUpKey = 'borneBy' | 'issuer' | 'issuerLevel' | 'kind' | 'day' | 'week' | 'month' | 'year';

export type RollUpRow = { key: string; hours: number; yuan: number; entries: number; requests: number; share: Share };

export type RollUp = {
  rows: RollUpRow[];
  hours: number;
  yuan: number;
  entries: number;
  requests: number;
  /** First and last booking date, null when there is no entry. */
  from: string | null;
  to: string | null;
};
