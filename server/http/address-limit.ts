const WINDOW_MS = 60_000;
/** Addresses remembered at most; beyond that all are forgotten rather than memory growing. */
const MOST_ADDRESSES = 10_000;

/**
 * Whether one address may ask once more this minute; nothing is written down. Behind a telephone exchange all callers share one.
 * @example const open = addressLimit(60); open('10.0.0.1', now) // true, and false once it has asked sixty times within a minute
 */
export const addressLimit = (most: number): ((address: string, now: Date) => boolean) => {
  const asked = new Map<string, { since: number; times: number }>();
  return (address, now) => {
    const at = now.getTime();
    const held = asked.get(address);
    if (!held || at - held.since >= WINDOW_MS || at < held.since) {
      if (asked.size >= MOST_ADDRESSES) asked.clear();
      asked.set(address, { since: at, times: 1 });
      return true;
    }
    held.times += 1;
    return held.times <= most;
  };
};
