import { useSyncExternalStore } from 'react';

const listen = (media: string) => (notify: () => void) => {
  const list = matchMedia(media);
  list.addEventListener('change', notify);
  return () => list.removeEventListener('change', notify);
};
const WIDE = '(min-width: 1180px)';
const NARROW = '(max-width: 720px)';
const listenWide = listen(WIDE);
const listenNarrow = listen(NARROW);

/** Wide enough for a list with its detail beside it. */
export const useWide = (): boolean => useSyncExternalStore(listenWide, () => matchMedia(WIDE).matches);
/** A phone. */
export const useNarrow = (): boolean => useSyncExternalStore(listenNarrow, () => matchMedia(NARROW).matches);

const listenOnline = (notify: () => void) => {
  addEventListener('online', notify);
  addEventListener('offline', notify);
  return () => {
    removeEventListener('online', notify);
    removeEventListener('offline', notify);
  };
};
export const useOnline = (): boolean => useSyncExternalStore(listenOnline, () => navigator.onLine);
