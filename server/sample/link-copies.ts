import type { Trx } from '../db/connect.ts';
import { saysItPrevails, titleOfCopy } from '../relay/reissue.ts';
import { replaceEarlierCopy } from '../relay/replace-copy.ts';

type Letter = { id: string; title: string; issuer_name: string; received_at: Date };

/**
 * Puts each notice that says it prevails (以此件为准) in the place of its earlier copy, as admission does for what comes in
 * today. What came before the gate was there has no number, so none is retired. Returns how many copies were replaced.
 */
export const linkCopies = async (trx: Trx, region: string): Promise<number> => {
  const letters: Letter[] = await trx
    .selectFrom('request')
    .select(['id', 'title', 'issuer_name', 'received_at'])
    .where('region', '=', region)
    .where('origin', '=', 'stray')
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  const newest = new Map<string, Letter>();
  let replaced = 0;
  for (const letter of letters) {
    const key = `${letter.issuer_name}\n${titleOfCopy(letter.title)}`;
    const earlier = newest.get(key);
    if (earlier && saysItPrevails({ title: letter.title, text: '' })) {
      await trx
        .updateTable('request')
        .set({ replaces: earlier.id })
        .where('region', '=', region)
        .where('id', '=', letter.id)
        .execute();
      const hand = {
        trx,
        actor: { region, accountId: null, role: 'system' as const },
        clock: { now: () => letter.received_at },
      };
      if (await replaceEarlierCopy(hand, letter.id)) replaced += 1;
    }
    newest.set(key, letter);
  }
  return replaced;
};
