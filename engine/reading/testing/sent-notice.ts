import { expect, it } from 'vitest';
import { read } from '../read.ts';
import type { Reading } from '../reading.ts';
import { limitsOf, startsOf, windowsOf } from './read-duties.ts';

/** A notice of our own making as an office sends it, and what its reading has to say; what is left open is not asked. */
export type SentNotice = {
  text: string;
  received: string;
  limits?: string[];
  starts?: string[];
  visits?: string[];
  kinds: Reading['kind'][];
  asks?: boolean;
};

/** One test a notice: its limits, calls and visits, its kind, and whether it asks anything. */
export const itReads = (notices: SentNotice[]): void => {
  it.each(notices)('$text', ({ text, received, limits, starts, visits, kinds, asks }) => {
    const reading = read(text, { receivedAt: received });
    if (limits) expect(limitsOf(reading)).toEqual(limits);
    if (starts) expect(startsOf(reading)).toEqual(starts);
    if (visits) expect(windowsOf(reading)).toEqual(visits);
    if (kinds.length > 0) expect(kinds).toContain(reading.kind);
    if (asks !== undefined) expect(reading.asksSomething).toBe(asks);
  });
};
