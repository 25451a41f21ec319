import type { Db, Trx } from '../db/connect.ts';

export type SameText = { requestId: string; title: string; number: string | null; state: string; receivedAt: Date };

/** The latest earlier request to this unit with the same document number or the same title. */
export const sameTextBefore = async (
  db: Db | Trx,
  at: { region: string; unitId: string },
  text: { title: string; docNo: string | null },
): Promise<SameText | null> => {
  const row = await db
    .selectFrom('request')
    .innerJoin('delivery', (join) =>
      join.onRef('delivery.region', '=', 'request.region').onRef('delivery.request_id', '=', 'request.id'),
    )
    .select(['request.id', 'request.title', 'delivery.number', 'delivery.state', 'request.received_at'])
    .where('request.region', '=', at.region)
    .where('delivery.unit_id', '=', at.unitId)
    .where((eb) =>
      eb.or([eb('request.title', '=', text.title), ...(text.docNo ? [eb('request.doc_no', '=', text.docNo)] : [])]),
    )
    .orderBy('request.received_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { requestId: row.id, title: row.title, number: row.number, state: row.state, receivedAt: row.received_at }
    : null;
};
