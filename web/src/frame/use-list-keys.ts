import { useState } from 'react';
import { useShortcuts } from './shortcuts.ts';

type Acts = {
  onOpen: (index: number) => void;
  onAccept?: (index: number) => void;
  onDispute?: (index: number) => void;
};

/** Where the reader is: the row, and its place for the day it leaves the list. */
export type Place = { id: string | null; index: number };

/**
 * The row `step` further. A row that has left the list gives its place to the one after it.
 * @example placeAfter(['a', 'c'], { id: 'b', index: 1 }, 1) // { id: 'c', index: 1 }
 */
export function placeAfter(ids: string[], { id, index }: Place, step: 1 | -1): Place {
  const at = id === null ? -1 : ids.indexOf(id);
  const to = at >= 0 ? at + step : step > 0 ? index : index - 1;
  const held = Math.max(0, Math.min(ids.length - 1, to));
  return { id: ids[held] ?? null, index: held };
}

/**
 * `j`/`k` move through a list, `enter` opens, `a` and `d` act; the row the reader is at is kept in sight. The reader
 * stays at a row, not at a place: when rows come or go, no key acts on another row than the one marked.
 */
export function useListKeys(ids: string[], { onOpen, onAccept, onDispute }: Acts) {
  const [place, setPlace] = useState<Place>({ id: null, index: 0 });
  const current = place.id === null ? -1 : ids.indexOf(place.id);
  const move = (step: 1 | -1) => {
    const next = placeAfter(ids, place, step);
    setPlace(next);
    document.querySelectorAll('[data-row]')[next.index]?.scrollIntoView({ block: 'nearest' });
  };
  const at = (act: ((index: number) => void) | undefined) => () => {
    if (act && current >= 0) act(current);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    Enter: at(onOpen),
    a: at(onAccept),
    d: at(onDispute),
  });
  return { current, setCurrent: (index: number) => setPlace({ id: ids[index] ?? null, index }) };
}
