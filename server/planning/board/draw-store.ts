import { createHash } from 'node:crypto';
import { canonicalJson } from '../../audit/canonical-json.ts';
import type { Trx } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import type { Candidate, KeptDraw } from './draw.ts';

type NewDraw = Omit<KeptDraw, 'unitName'> & { region: string; unitId: string; drawnBy: string; drawnAt: Date };

/** Keeps a draw once, however often it is asked for. Returns whether it is new. */
export const insertDraw = async (trx: Trx, draw: NewDraw): Promise<boolean> => {
  const row = await trx
    .insertInto('targeting_draw')
    .values({
      region: draw.region,
      id: draw.id,
      unit_id: draw.unitId,
      drawn_on: draw.drawnOn,
      topic: draw.topic,
      seed: draw.seed,
      candidates: json(draw.candidates),
      facts_hash: createHash('sha256').update(canonicalJson(draw.candidates)).digest('hex'),
      chosen: json(draw.chosen),
      chosen_unit_ids: idsOf(draw),
      drawn_by: draw.drawnBy,
      drawn_at: draw.drawnAt,
    })
    .onConflict((c) => c.constraint('targeting_draw_once').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

const idsOf = ({ candidates, chosen }: { candidates: readonly Candidate[]; chosen: KeptDraw['chosen'] }): string[] =>
  chosen.map(({ at }) => candidates[at]!.unitId).sort();
