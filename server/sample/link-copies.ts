import type { Trx } from '../db/connect.ts';
import { carryWork, linkCopies, retireDeliveries } from '../relay/copy-store.ts';
import { saysItPrevails, titleOfCopy } from '../relay/reissue.ts';

type Letter = { id: string; title: string; issuer_name: string; received_at: Date };

/** How often a letter was sent, the newest of them. */
type Line = { letter: Letter; edition: number };

/**
 * Puts each notice that says it prevails (以此件为准) in the place of its earlier copy, as admission does for what comes in
 * today. What came before the gate was there has no number, so none is retired. Returns how many copies were replaced.
 */
export const linkSampleCopies = async (trx: Trx, region: string): Promise<number> => {
  const letters: Letter[] = await trx
    .selectFrom('request')
    .select(['id', 'title', 'issuer_name', 'received_at'])
    .where('region', '=', region)
    .where('origin', '=', 'stray')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const lines = new Map<string, Line>();
  let replaced = 0;
  for (const letter of letters) {
    const key = `${letter.issuer_name}\n${titleOfCopy(letter.title)}`;
    const earlier = lines.get(key);
    const prevails = earlier !== undefined && saysItPrevails({ title: letter.title, text: '' });
    const edition = prevails ? earlier.edition + 1 : 1;
    if (prevails) {
      await replace(trx, { region, earlierId: earlier.letter.id, freshId: letter.id }, edition, letter.received_at);
      replaced += 1;
    }
    lines.set(key, { letter, edition });
  }
  return replaced;
};

const replace = async (
  trx: Trx,
  pair: { region: string; earlierId: string; freshId: string },
  edition: number,
  at: Date,
): Promise<void> => {
  await linkCopies(trx, pair, edition);
  await carryWork(trx, pair);
  await retireDeliveries(trx, { ...pair, note: `已由第 ${edition} 次印发的件替代` }, at);
};
