import type { Level } from '../reading/reading.ts';

/** One link of a relay chain, the first sender first: what the whole document costs as it stands at that level. */
export type ChainLink = { issuer: string; level: Level; hours: number };
export type Added = { issuer: string; level: Level; hours: number };

/**
 * Gives every level of a relay chain only the hours it added to what came from above. A level that took something away is
 * credited nothing and lowers what those above it still cause, so that the parts always add up to the cost of the last link.
 * @example attribute([{ issuer: '省厅', level: 'province', hours: 10 }, { issuer: '县局', level: 'county', hours: 14 }]) // 省厅 10, 县局 4
 */
export function attribute(chain: ChainLink[]): Added[] {
  const added: Added[] = [];
  let before = 0;
  for (const { issuer, level, hours } of chain) {
    const now = Number.isFinite(hours) && hours > 0 ? hours : 0;
    added.push({ issuer, level, hours: Math.max(0, now - before) });
    for (let i = added.length - 2, relief = before - now; i >= 0 && relief > 0; i--) {
      const link = added[i];
      if (!link) break;
      const taken = Math.min(link.hours, relief);
      link.hours -= taken;
      relief -= taken;
    }
    before = now;
  }
  return added;
}
