import type { Demand } from './review.ts';
import { type Hit, hits } from './text/hits.ts';

const HOLDS_TO_ACCOUNT =
  /(?:启动|开展|实施|予以|给予|进行)[^。；\n，,]{0,8}?(?:问责|责任追究|追责|党纪处分|政务处分|诫勉)|(?:对|给予)[^。；\n，,]{0,20}?(?:问责|诫勉谈话|通报批评|处分)(?:处理|决定)/g;

/**
 * The words by which a text announces that somebody is held to account, null when it announces nothing of the kind (a warning that
 * somebody may be is no announcement).
 */
export function announcedAccountability(demand: Demand): Hit | null {
  const [hit] = hits(demand, HOLDS_TO_ACCOUNT);
  return hit && /决定|立案|拟|现/.test(demand.reading.title ?? hit.sentence.text) ? hit : null;
}
