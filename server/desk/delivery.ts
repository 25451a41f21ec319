/** A request on a township's desk: explicit states, pure decisions. */
export type DeliveryState = 'arrived' | 'accepted' | 'disputed' | 'closed' | 'recalled';
export type DeliveryEvent = 'accept' | 'dispute' | 'close' | 'reopen';

const NEXT: Record<DeliveryState, Partial<Record<DeliveryEvent, DeliveryState>>> = {
  arrived: { accept: 'accepted', dispute: 'disputed', close: 'closed' },
  accepted: { dispute: 'disputed', close: 'closed' },
  disputed: { accept: 'accepted', close: 'closed' },
  closed: { reopen: 'accepted' },
  recalled: {},
};

export const DELIVERY_STATES = Object.keys(NEXT) as DeliveryState[];
export const DELIVERY_EVENTS: DeliveryEvent[] = ['accept', 'dispute', 'close', 'reopen'];

/** The state after an event, or null when it does not apply. */
export const nextDeliveryState = (state: DeliveryState, event: DeliveryEvent): DeliveryState | null =>
  NEXT[state][event] ?? null;

/** Every step can be taken back for this long, instead of asking "are you sure". */
export const UNDO_SECONDS = 30;

export const undoUntil = (changedAt: Date): Date => new Date(changedAt.getTime() + UNDO_SECONDS * 1000);
