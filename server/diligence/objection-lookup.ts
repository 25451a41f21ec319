import { coreOf } from '@songbang/engine/lists/likeness.ts';
import { announcedAccountability } from '@songbang/engine/rules/accountability.ts';
import type { Demand, ReviewContext } from '@songbang/engine/rules/review.ts';
import type { Db, Trx } from '../db/connect.ts';
import { type CaseFacts, type Judgements, missingOf, missingWords } from './diligence.ts';
import { recordOf } from './diligence-views.ts';

type Asked = { region: string; demand: Demand; targetUnitIds: string[] };

/** Gaps named in one breath; the file itself lists them all. */
const MOST_NAMED = 4;
const NO_FILE = ['尽职档（尚未立档）'];

/**
 * Whether the due-diligence file behind an announced accountability is complete: the case whose demand the text names by title or
 * number, else every case of the units it is sent to. Nothing when the text announces none, or is sent to nobody.
 */
export const objectionLogOf = async (
  db: Db | Trx,
  { region, demand, targetUnitIds }: Asked,
): Promise<Pick<ReviewContext, 'objectionLog'>> => {
  if (targetUnitIds.length === 0 || announcedAccountability(demand) === null) return {};
  const cases = await casesOf(db, region, targetUnitIds);
  const named = cases.filter((one) => isNamed(demand.text, one));
  const looked = named.length > 0 ? named : cases;
  if (looked.length === 0) return { objectionLog: { complete: false, missing: NO_FILE } };
  const gaps = await Promise.all(
    looked
      .filter(({ state }) => state === 'open')
      .map(async (one) => missingOf(factsOf(one), await recordOf(db, { region, deliveryId: one.delivery_id }))),
  );
  const missing = [...new Set(gaps.flat())];
  const rest = missing.length - MOST_NAMED;
  const words = missing.slice(0, MOST_NAMED).map(missingWords);
  return { objectionLog: { complete: missing.length === 0, missing: rest > 0 ? [...words, `另${rest}项`] : words } };
};

const casesOf = (db: Db | Trx, region: string, unitIds: string[]) =>
  db
    .selectFrom('diligence_case')
    .innerJoin('delivery', (join) =>
      join
        .onRef('delivery.region', '=', 'diligence_case.region')
        .onRef('delivery.id', '=', 'diligence_case.delivery_id'),
    )
    .select(['diligence_case.delivery_id', 'diligence_case.state', 'facts', 'power', 'power_basis', 'resources'])
    .select(['judgements', 'delivery.title', 'delivery.number'])
    .where('diligence_case.region', '=', region)
    .where('diligence_case.unit_id', 'in', unitIds)
    .orderBy('diligence_case.opened_at', 'desc')
    .orderBy('diligence_case.id')
    .limit(50)
    .execute();

type Case = Awaited<ReturnType<typeof casesOf>>[number];

const isNamed = (text: string, { title, number }: Case): boolean =>
  text.includes(title) || text.includes(coreOf(title)) || (number !== null && text.includes(number));

const factsOf = (one: Case): CaseFacts => ({
  facts: one.facts,
  power: one.power as CaseFacts['power'],
  powerBasis: one.power_basis,
  resources: one.resources,
  judgements: one.judgements as Judgements,
});
