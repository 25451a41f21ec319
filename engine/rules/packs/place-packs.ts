import type { Pack } from '../rule.ts';
import { packs } from './packs.ts';

/** Packs of single places, in their fixed order. */
export const placePacks: Pack[] = packs.filter(({ place }) => place !== null);

/** Whether a pack binds a region by its own source. */
export const bindsRegion = ({ place }: Pack, region: string): boolean =>
  place === null || place.regions.some((prefix) => region.startsWith(prefix));

/**
 * A place's pack that a region may adopt; `binds` when it binds there anyway, null when there is none of that id.
 * @example adoptablePack('zhangjiajie', '430802') // 'binds'
 */
export function adoptablePack(id: string, region: string): Pack | 'binds' | null {
  const pack = packs.find((one) => one.id === id);
  if (!pack) return null;
  return bindsRegion(pack, region) ? 'binds' : pack;
}
