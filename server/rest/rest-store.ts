import type { Trx } from '../db/connect.ts';

type Booking = { region: string; id: string; personId: string; date: string; half: 'am' | 'pm' | 'day'; now: Date };

/** Serialises what one person books: two presses at once must not spend the same hours twice. */
export const lockPerson = (trx: Trx, region: string, personId: string) =>
  trx
    .selectFrom('person')
    .select(['id', 'unit_id'])
    .where('region', '=', region)
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();

/** A whole day is leave too, so that the planner calls the person to nothing; its id, or null when leave was there already. */
export const insertLeave = async (trx: Trx, { region, id, personId, date }: Booking): Promise<string | null> => {
  const row = await trx
    .insertInto('person_leave')
    .values({ region, id, person_id: personId, from_date: date, to_date: date })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
};

export const insertRestDay = async (trx: Trx, booking: Booking, leaveId: string | null): Promise<void> => {
  await trx
    .insertInto('rest_day')
    .values({
      region: booking.region,
      id: booking.id,
      person_id: booking.personId,
      on_date: booking.date,
      half: booking.half,
      leave_id: leaveId,
      booked_at: booking.now,
    })
    .execute();
};

/** Takes a person's own booking back together with the leave it made; false when there is none. */
export const cancelRestDay = async (
  trx: Trx,
  { region, personId, id, at }: { region: string; personId: string; id: string; at: Date },
): Promise<boolean> => {
  const row = await trx
    .updateTable('rest_day')
    .set({ cancelled_at: at })
    .where('region', '=', region)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('cancelled_at', 'is', null)
    .returning('leave_id')
    .executeTakeFirst();
  if (row?.leave_id)
    await trx.deleteFrom('person_leave').where('region', '=', region).where('id', '=', row.leave_id).execute();
  return row !== undefined;
};
