import { useCallback, useEffect, useState } from 'react';

export type SecrecyStop = {
  /** The mark that was read; `''` when the server found it; null when there is none. */
  mark: string | null;
  stop: (mark: string) => void;
  forget: () => void;
};

/** A secrecy mark empties page and storage at once; the explanation stays until something else is written. */
export function useSecrecyStop(found: string | null, drop: () => void): SecrecyStop {
  const [mark, setMark] = useState<string | null>(null);
  const stop = useCallback(
    (words: string) => {
      setMark(words);
      drop();
    },
    [drop],
  );
  useEffect(() => {
    if (found !== null) stop(found);
  }, [found, stop]);
  const forget = useCallback(() => setMark(null), []);
  return { mark, stop, forget };
}
