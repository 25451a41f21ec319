import type { Trx } from '../db/connect.ts';
import { json } from '../db/json.ts';
import type { Pass } from './pass.ts';

export type NewPass = Pick<
  Pass,
  'id' | 'requestId' | 'code' | 'basis' | 'items' | 'people' | 'hours' | 'joined' | 'papers' | 'startsOn' | 'endsOn'
> & { region: string; issuedBy: string; issuedAt: Date };

/** False when the code is already another pass's: the caller draws again. */
export const insertPass = async (trx: Trx, pass: NewPass): Promise<boolean> => {
  const row = await trx
    .insertInto('visit_pass')
    .values({
      region: pass.region,
      id: pass.id,
      request_id: pass.requestId,
      code: pass.code,
      basis: pass.basis,
      items: json(pass.items),
      people: pass.people,
      hours: pass.hours,
      joined: json(pass.joined),
      papers: json(pass.papers),
      starts_on: pass.startsOn,
      ends_on: pass.endsOn,
      issued_by: pass.issuedBy,
      issued_at: pass.issuedAt,
    })
    .onConflict((conflict) => conflict.constraint('visit_pass_code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Takes the pass in force of a request back; false when none was. */
export const revokePass = async (trx: Trx, region: string, passId: string, at: Date): Promise<boolean> => {
  const row = await trx
    .updateTable('visit_pass')
    .set({ revoked_at: at })
    .where('region', '=', region)
    .where('id', '=', passId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** True the first time this unit says so. */
export const insertConfirmation = async (
  trx: Trx,
  key: { region: string; passId: string; unitId: string },
  at: Date,
): Promise<boolean> => {
  const row = await trx
    .insertInto('visit_confirmation')
    .values({ region: key.region, pass_id: key.passId, unit_id: key.unitId, confirmed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('pass_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Holds a request's row so that two passes are not issued at once. */
export const lockNumbered = (trx: Trx, region: string, requestId: string) =>
  trx
    .selectFrom('request')
    .leftJoin('control_number', (join) =>
      join.onRef('control_number.region', '=', 'request.region').onRef('control_number.request_id', '=', 'request.id'),
    )
    .select(['request.id', 'request.issuer_unit_id', 'request.kind', 'request.reading', 'request.state'])
    .select(['control_number.expires_on', 'control_number.retired_at'])
    .where('request.region', '=', region)
    .where('request.id', '=', requestId)
    .forUpdate('request')
    .executeTakeFirst();
