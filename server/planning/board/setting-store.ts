import type { Db, Trx } from '../../db/connect.ts';
import { json } from '../../db/json.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { Exceptions } from './exceptions.ts';

export type Setting = { version: number; validFrom: string | null; assumptions: Assumptions; exceptions: Exceptions };

/** The assumptions in force on a local date: the latest version that has begun, or the product's defaults. */
export const settingOn = async (db: Db | Trx, region: string, on: string): Promise<Setting> => {
  const row = await db
    .selectFrom('planning_setting')
    .select(['version', 'valid_from', 'assumptions', 'exceptions'])
    .where('region', '=', region)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { version: 0, validFrom: null, assumptions: DEFAULT_ASSUMPTIONS, exceptions: {} };
  const own = row.assumptions as Partial<Assumptions>;
  return {
    version: row.version,
    validFrom: row.valid_from,
    assumptions: { ...DEFAULT_ASSUMPTIONS, ...own },
    exceptions: row.exceptions as Exceptions,
  };
};

export const latestSetting = async (trx: Db | Trx, region: string): Promise<number> => {
  const row = await trx
    .selectFrom('planning_setting')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('region', '=', region)
    .executeTakeFirst();
  return row?.version ?? 0;
};

export const settingHistory = (db: Db | Trx, region: string) =>
  db
    .selectFrom('planning_setting')
    .select(['version', 'valid_from', 'reason', 'created_at'])
    .where('region', '=', region)
    .orderBy('version', 'desc')
    .limit(20)
    .execute();

type NewSetting = {
  region: string;
  version: number;
  validFrom: string;
  assumptions: Assumptions;
  exceptions: Exceptions;
  reason: string;
  by: string;
  at: Date;
};

/** False when somebody else has just put that very version in force. */
export const insertSetting = async (trx: Trx, row: NewSetting): Promise<boolean> => {
  const mine = await trx
    .insertInto('planning_setting')
    .values({
      region: row.region,
      version: row.version,
      valid_from: row.validFrom,
      assumptions: json(row.assumptions),
      exceptions: json(row.exceptions),
      reason: row.reason,
      changed_by: row.by,
      created_at: row.at,
    })
    .onConflict((c) => c.doNothing())
    .returning('version')
    .executeTakeFirst();
  return mine !== undefined;
};
