import { useState } from 'react';
import { useShortcuts } from './shortcuts.ts';

type Acts = {
  onOpen: (index: number) => void;
  onAccept?: (index: number) => void;
  onDispute?: (index: number) => void;
};

/** `j`/`k` move through a list, `enter` opens, `a` and `d` act; the row the reader is at is kept in sight. */
export function useListKeys(count: number, { onOpen, onAccept, onDispute }: Acts) {
  const [index, setIndex] = useState(-1);
  const current = Math.min(index, count - 1);
  const move = (to: number) => {
    if (count === 0) return;
    const next = Math.max(0, Math.min(count - 1, to));
    setIndex(next);
    document.querySelectorAll('[data-row]')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const at = (act: ((index: number) => void) | undefined) => () => {
    if (act && current >= 0) act(current);
  };
  useShortcuts({
    j: () => move(current + 1),
    k: () => move(current - 1),
    Enter: at(onOpen),
    a: at(onAccept),
    d: at(onDispute),
  });
  return { current, setCurrent: setIndex };
}
