import { unitNamed } from '../access/account-lookup.ts';
import { appendAudit } from '../audit/audit-store.ts';
import { systemClock, toLocalDate } from '../clock.ts';
import { readConfig } from '../config/config.ts';
import type { Trx } from '../db/connect.ts';
import { newId } from '../db/id.ts';
import { openForCommand } from '../db/open.ts';
import { insertUnit, placesByCode, villagesUnder } from '../org/org-store.ts';
import { writeSetting } from './setting-store.ts';
import { UsageError } from './usage-error.ts';

export type OrgAddOptions = { place: string; kind?: string; short?: string };

/** A unit stands at a county, a township or a village, and belongs to the county of its first six digits. */
const COUNTY_DIGITS = 6;

/** `songbang org add`: one unit of a new installation; the first one also says which county this installation serves. */
export const orgAdd = async (name: string, options: OrgAddOptions): Promise<void> => {
  if (options.place.length < COUNTY_DIGITS)
    throw new UsageError(
      '单位所在区划要到县一级及以下，如 530427。 A unit stands at a county or below, such as 530427.',
    );
  const database = await openForCommand(readConfig());
  try {
    const [place] = await database.db.transaction().execute(async (trx) => {
      const places = await placesByCode(trx, [options.place]);
      await add(trx, name, options, places[0]);
      return places;
    });
    await writeSetting(database.db, 'home_region', options.place.slice(0, COUNTY_DIGITS));
    process.stdout.write(`已新建单位 ${name}（${place?.name}）。 Unit created.\n`);
  } finally {
    await database.close();
  }
};

type Place = Awaited<ReturnType<typeof placesByCode>>[number];

const add = async (trx: Trx, name: string, options: OrgAddOptions, place: Place | undefined): Promise<void> => {
  if (!place)
    throw new UsageError(
      `库里没有区划 ${options.place}，请先用 songbang org import 导入。 There is no place ${options.place}; import the divisions first.`,
    );
  if (await unitNamed(trx, name)) throw new UsageError(`已有单位“${name}”。 There is a unit called “${name}” already.`);
  const now = systemClock.now();
  const region = place.code.slice(0, COUNTY_DIGITS);
  const id = newId(now);
  const kind = options.kind ?? (place.level === 'county' ? 'department' : 'government');
  await insertUnit(trx, {
    id,
    region,
    placeCode: place.code,
    name,
    shortName: options.short ?? name,
    level: place.level,
    kind,
    villageCount: place.level === 'township' ? await villagesUnder(trx, place.code) : 0,
    validFrom: toLocalDate(now),
    parentId: null,
  });
  await appendAudit(trx, { region, accountId: null, role: 'system' }, now, [
    {
      action: 'unit.created',
      subjectType: 'unit',
      subjectId: id,
      data: { name, placeCode: place.code, kind, by: 'console' },
    },
  ]);
};
