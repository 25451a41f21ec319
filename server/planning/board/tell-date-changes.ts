import { appendAudit } from '../../audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import { addDays, fromLocal, toLocalDate } from '../../clock.ts';
import type { Db, Trx } from '../../db/connect.ts';
import { announce } from '../../events/change-store.ts';
import { enqueue } from '../../jobs/job-store.ts';
import { markTold } from './date-change-store.ts';

/** Everybody is told of a day's changes at once, at the end of that day. */
const TELL_AT = '17:00';

/** The next moment at which changes are told: today at 17:00, tomorrow when that is over. */
export const nextTelling = (now: Date): Date => {
  const today = toLocalDate(now);
  const at = fromLocal(`${today}T${TELL_AT}`);
  return at > now ? at : fromLocal(`${addDays(today, 1)}T${TELL_AT}`);
};

export const scheduleTelling = (trx: Trx, region: string, now: Date): Promise<void> => {
  const runAt = nextTelling(now);
  return enqueue(trx, 'tell-date-changes', { region }, { runAt, key: `tell:${region}:${toLocalDate(runAt)}` });
};

/** Tells those concerned what was moved since the last time, once: their pages show it from now on. */
export const tellDateChanges = async (db: Db, clock: Clock, { region }: { region: string }): Promise<void> => {
  await db.transaction().execute(async (trx) => {
    const now = clock.now();
    const told = await markTold(trx, region, now);
    if (told.length === 0) return;
    const unitIds = [...new Set(told.map((one) => one.unitId))];
    await announce(trx, { region, topic: 'week', unitIds, issuerUnitId: null });
    const issuers = new Set(told.flatMap((one) => one.issuerUnitId ?? []));
    for (const issuerUnitId of issuers) await announce(trx, { region, topic: 'plan', unitIds: [], issuerUnitId });
    await appendAudit(trx, { region, accountId: null, role: 'system' }, now, [
      {
        action: 'plan.changes-told',
        subjectType: 'region',
        subjectId: region,
        data: { changes: told.length, units: unitIds.length, issuers: issuers.size },
      },
    ]);
  });
};
