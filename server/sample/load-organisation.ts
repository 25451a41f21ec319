import {
  type Organisation,
  readOrganisation,
  spreadGroups,
  type UnitPlan,
  villageShortName,
} from '../../scenarios/xinping/organisation.ts';
import type { Trx } from '../db/connect.ts';
import { importDivisions } from '../org/divisions/import-divisions.ts';
import { insertPlaces } from '../org/divisions/place-store.ts';
import { sampleId } from './sample-id.ts';
import { asQueryable, insertRows, placesUnder } from './sample-store.ts';

/** Before any request of the sample: ids of the organisation do not depend on the day it is loaded. */
const FOUNDED = new Date('2020-01-01T00:00:00+08:00');

export type LoadedUnit = UnitPlan & { id: string; villageCount: number; minutes: number };

export type LoadedOrganisation = {
  region: string;
  /** The description it was loaded from. */
  plan: Organisation;
  units: Map<string, LoadedUnit>;
  townships: LoadedUnit[];
  home: LoadedUnit;
  /** Person ids of a township by unit key, then by post name. */
  holders: Map<string, Map<string, string>>;
  counts: { places: number; units: number; posts: number; people: number };
};

export const unitId = (key: string): string => sampleId(FOUNDED, `unit:${key}`);

/** Person of a township by label; for accounts. `personId('漠沙镇', '镇长')`. */
export const personId = (unitKey: string, label: string): string => sampleId(FOUNDED, `person:${unitKey}:${label}`);

/** Post of a township by its name. `postId('漠沙镇', '民政专干')`. */
export const postId = (unitKey: string, line: string): string => sampleId(FOUNDED, `post:${unitKey}:${line}`);

/**
 * Loads the real divisions of the county, its bodies, posts, people, road times and protected periods for `years`.
 * Expects empty tables for this region.
 */
export const loadOrganisation = async (trx: Trx, region: string, years: number[]): Promise<LoadedOrganisation> => {
  await importDivisions(asQueryable(trx), { scope: region });
  const places = await placesUnder(trx, region);
  const nameOf = new Map(places.map((place) => [place.code, place.name]));
  const plan = readOrganisation((code) => nameOf.get(code) ?? code);
  const groups = await insertGroups(trx, plan, places);
  const villages = places.filter((place) => place.level === 'village');
  const units = unitsOf(plan, villages);
  await insertRows(trx, 'unit', units.map(unitRow));
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  const townships = units.filter((unit) => unit.level === 'township');
  const home = townships.find((unit) => unit.place === plan.homePlace)!;
  const staffed = await insertStaff(trx, plan, townships, home);
  await insertRows(trx, 'road_time', roadRows(region, townships));
  await insertRows(trx, 'protected_period', periodRows(region, plan, home, years));
  return {
    region,
    plan,
    units: byKey,
    townships,
    home,
    holders: staffed.holders,
    counts: { places: places.length + 2 + groups, units: units.length, posts: staffed.posts, people: staffed.people },
  };
};

const insertGroups = (trx: Trx, plan: Organisation, places: { code: string; level: string }[]): Promise<number> => {
  const villages = places.filter((place) => place.level === 'village' && place.code.startsWith(plan.homePlace));
  const spread = spreadGroups(plan.homeGroups, villages.length);
  const groups = villages.flatMap((village, index) =>
    Array.from({ length: spread[index]! }, (_, nth) => ({
      code: `${village.code}${String(nth + 1).padStart(3, '0')}`,
      parentCode: village.code,
      level: 'group',
      name: `第${nth + 1}小组`,
    })),
  );
  return insertPlaces(asQueryable(trx), groups);
};

const unitsOf = (plan: Organisation, villages: { code: string; name: string }[]): LoadedUnit[] => {
  const county = [...plan.issuers].map((one) => ({ ...one, id: unitId(one.key), villageCount: 0, minutes: 0 }));
  const towns = plan.townships.map((one) => ({
    ...one,
    id: unitId(one.key),
    villageCount: villages.filter((village) => village.code.startsWith(one.place)).length,
  }));
  const homeName = plan.townships.find((one) => one.place === plan.homePlace)!.key;
  const own = villages
    .filter((village) => village.code.startsWith(plan.homePlace))
    .map((village, index): LoadedUnit => {
      const key = villageShortName(village.name);
      return {
        key,
        parentKey: homeName,
        region: plan.county.region,
        place: village.code,
        level: 'village',
        kind: 'mass-organisation',
        name: `${homeName}${village.name}`,
        code: String(301 + index),
        prefix: '',
        id: unitId(key),
        villageCount: 0,
        minutes: 0,
      };
    });
  return [...county, ...towns, ...own];
};

const unitRow = (unit: LoadedUnit) => ({
  id: unit.id,
  region: unit.region,
  place_code: unit.place,
  parent_id: unit.parentKey === null ? null : unitId(unit.parentKey),
  issuer_code: unit.code,
  level: unit.level,
  kind: unit.kind,
  name: unit.name,
  short_name: unit.key,
  village_count: unit.villageCount,
  valid_from: '1949-10-01',
});

/** The county's leaders, each by one post of its committee or government. */
const leadersOf = ({ county: { region }, countyPosts }: Organisation) =>
  countyPosts.flatMap(({ unit, posts }) =>
    posts.map((post) => {
      const [id, unit_id, post_id] = [personId(unit, post), unitId(unit), postId(unit, post)];
      return {
        person: { region, id, unit_id, label: post },
        post: { region, id: post_id, unit_id, name: post },
        assignment: { region, post_id, person_id: id, valid_from: '2025-01-01' },
      };
    }),
  );

const insertStaff = async (trx: Trx, plan: Organisation, townships: LoadedUnit[], home: LoadedUnit) => {
  const holders = new Map<string, Map<string, string>>();
  const [people, posts, assignments]: Record<string, unknown>[][] = [[], [], []];
  for (const town of townships) {
    const held = new Map<string, string>();
    for (const { person, posts: lines } of town === home ? plan.homeStaff : plan.staff) {
      const id = personId(town.key, person);
      people!.push({ region: plan.county.region, id, unit_id: town.id, label: person });
      for (const line of lines) {
        posts!.push({ region: plan.county.region, id: postId(town.key, line), unit_id: town.id, name: line });
        assignments!.push({
          region: plan.county.region,
          post_id: postId(town.key, line),
          person_id: id,
          valid_from: '2025-01-01',
        });
        held.set(line, id);
      }
    }
    holders.set(town.key, held);
  }
  for (const one of leadersOf(plan)) {
    people!.push(one.person);
    posts!.push(one.post);
    assignments!.push(one.assignment);
  }
  await insertRows(trx, 'person', people!);
  await insertRows(trx, 'post', posts!);
  await insertRows(trx, 'assignment', assignments!);
  return { holders, posts: posts!.length, people: people!.length };
};

/** Everybody drives to the county seat, which is where the first township stands. */
const roadRows = (region: string, townships: LoadedUnit[]) => {
  const seat = townships.find((town) => town.minutes === 0)!;
  return townships.map((town) => ({ region, from_unit_id: town.id, to_unit_id: seat.id, minutes: town.minutes }));
};

const periodRows = (region: string, plan: Organisation, home: LoadedUnit, years: number[]) =>
  years.flatMap((year) =>
    plan.protectedPeriods.map((period) => ({
      region,
      id: sampleId(FOUNDED, `period:${year}:${period.home}:${period.name}`),
      unit_id: period.home ? home.id : null,
      name: period.name,
      kind: period.kind,
      from_date: `${year}-${period.from}`,
      to_date: `${year}-${period.to}`,
      half: period.half,
      weekdays: period.weekdays,
    })),
  );
