import { type County, testCounty } from '../../server/test/county.ts';

let shared: Promise<County> | null = null;

/**
 * The county with its whole sample year, on 2026-11-23 at 09:00: one clone for all files of a worker, dropped with its server.
 * For reading only; a test that writes takes `testCounty()`.
 */
export const theYear = (): Promise<County> => {
  shared ??= testCounty(undefined, false, 'county_year');
  return shared;
};

/** First and last day of the sample year, for addresses that take a range. */
export const YEAR = 'from=2025-11-24&to=2026-11-23';
