import { useSyncExternalStore } from 'react';

/** The last act, said at the foot of the page for as long as it can be taken back. */
export type Offer = {
  words: string;
  untilMs: number;
  /** Takes it back and gives the words that say so; null where only the words are shown. */
  undo: (() => Promise<string>) | null;
};

let current: Offer | null = null;
const listeners = new Set<() => void>();

/** One act at a time, whatever page it was done on: the next takes the place of the last. `offerUndo(null)` takes it away. */
export function offerUndo(offer: Offer | null): void {
  current = offer;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useUndoOffer = (): Offer | null => useSyncExternalStore(subscribe, () => current);

/** No longer than the product's promise, whatever the clock of this machine says of the server's instant. */
const UNDO_MS = 30_000;
export const undoUntilMs = (instant: string | null): number =>
  instant === null ? 0 : Math.min(Date.parse(instant), Date.now() + UNDO_MS);
