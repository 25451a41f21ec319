/** The life of a request in the register: explicit states, pure decisions. */
export type RequestState = 'in-review' | 'numbered' | 'returned' | 'withdrawn' | 'stray' | 'expired';

export type RequestEvent =
  /** The gate lets it through: automatically, or by a person. */
  | 'pass'
  /** The relief office sends it back with a reason, or the time it has passes in silence. */
  | 'return'
  /** Whoever sent it back takes that back, within half a minute. */
  | 'undo'
  /** The sender takes it back. */
  | 'withdraw'
  /** The sender of a stray says what was missing, by the link it was sent: the gate then looks at it as at any other. */
  | 'complete'
  /** A township says what it thinks of a request of the red lane. */
  | 'vote'
  /** The sender of a recurring request says that it goes on for another year. */
  | 'renew'
  /** An emergency's hours or a number's validity are over. */
  | 'expire';

const NEXT: Record<RequestState, Partial<Record<RequestEvent, RequestState>>> = {
  'in-review': { pass: 'numbered', return: 'returned', withdraw: 'withdrawn', vote: 'in-review' },
  numbered: { withdraw: 'withdrawn', expire: 'expired', renew: 'numbered' },
  returned: { undo: 'in-review' },
  withdrawn: {},
  stray: { pass: 'numbered', return: 'returned', withdraw: 'withdrawn', complete: 'in-review' },
  expired: {},
};

export const STATES = Object.keys(NEXT) as RequestState[];
export const EVENTS: RequestEvent[] = ['pass', 'return', 'undo', 'withdraw', 'complete', 'vote', 'renew', 'expire'];

/** The state after an event, or null when it does not apply. `nextState('in-review', 'pass')` → `numbered`. */
export const nextState = (state: RequestState, event: RequestEvent): RequestState | null => NEXT[state][event] ?? null;

/** Months a control number stays valid; a recurring request is reconfirmed yearly. */
const VALID_MONTHS = 12;

/** Last valid day of a number issued on a local date; an emergency's is the day its hours end. `expiryOf('2026-11-23')` → `2027-11-22` */
export const expiryOf = (issuedOn: string): string => {
  const day = new Date(`${issuedOn}T00:00:00Z`);
  const end = new Date(day);
  end.setUTCMonth(end.getUTCMonth() + VALID_MONTHS);
  // 29 February of a leap year ends on 28 February.
  if (end.getUTCDate() !== day.getUTCDate()) end.setUTCDate(0);
  else end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
};
