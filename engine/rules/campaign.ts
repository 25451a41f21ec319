import type { Demand } from './review.ts';
import { campaign, notOwnCampaign } from './text/campaign-words.ts';
import { titleHit } from './text/title.ts';

/** The title words by which the issuer runs a campaign of its own; null when it runs none or takes part in a higher one. */
export function ownCampaign(demand: Demand): { words: string; span: [number, number] | null } | null {
  if (notOwnCampaign.test(demand.reading.title ?? '')) return null;
  return titleHit(demand, campaign);
}
