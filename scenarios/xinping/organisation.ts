import { readFileSync } from 'node:fs';
import type { BodyKind } from '@songbang/engine/rules/review.ts';
import { parse } from 'yaml';

/** A body of the sample county or above it, as `units.yaml` states it; `key` is its short name. */
export type UnitPlan = {
  key: string;
  parentKey: string | null;
  region: string;
  /** Where it sits: a division code. */
  place: string;
  level: 'province' | 'city' | 'county' | 'township' | 'village';
  kind: BodyKind;
  name: string;
  code: string;
  /** 机关代字 of its documents, empty when it issues none. */
  prefix: string;
};

export type Township = UnitPlan & { minutes: number };

/** Who holds which lines: `posts` of one person. */
export type Staffing = { person: string; posts: string[] };

export type ProtectedPlan = {
  home: boolean;
  name: string;
  kind: string;
  from: string;
  to: string;
  half: 'am' | 'pm' | 'day';
  weekdays: number[];
};

export type Organisation = {
  county: { region: string; name: string; short: string };
  issuers: UnitPlan[];
  townships: Township[];
  /** Groups of the home township in all. */
  homeGroups: number;
  homePlace: string;
  staff: Staffing[];
  homeStaff: Staffing[];
  /** Posts of the county's leaders by the body they belong to. */
  countyPosts: { unit: string; posts: string[] }[];
  protectedPeriods: ProtectedPlan[];
};

type IssuerEntry = Partial<UnitPlan> & {
  code: string;
  kind: BodyKind;
  short: string;
  prefix: string;
  full?: string;
  under?: string;
  parent?: string;
};
type UnitsFile = {
  county: Organisation['county'];
  above: (IssuerEntry & { region: string; level: UnitPlan['level']; name: string })[];
  core: (IssuerEntry & { key: string; full: string })[];
  departments: IssuerEntry[];
  townships: { code: string; place: string; kind: string; minutes: number }[];
  home: { place: string; groups: number };
};
type PostsFile = { county: Organisation['countyPosts']; leaders: Staffing[]; staff: Staffing[]; home: Staffing };

const readYaml = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** The sample county. `placeNames` gives the published name of a township code: `placeNames('530427101')` → `漠沙镇`. */
export const readOrganisation = (placeNames: (code: string) => string): Organisation => {
  const units = readYaml('units.yaml') as UnitsFile;
  const posts = readYaml('posts.yaml') as PostsFile;
  const periods = readYaml('protected.yaml') as (Omit<ProtectedPlan, 'home'> & { home?: boolean })[];
  const staff = [...posts.leaders, ...posts.staff];
  return {
    county: units.county,
    issuers: issuersOf(units),
    townships: units.townships.map((town) => township(town, units, placeNames(town.place))),
    homeGroups: units.home.groups,
    homePlace: units.home.place,
    staff,
    homeStaff: withNinePosts(staff, posts.home),
    countyPosts: posts.county,
    protectedPeriods: periods.map((period) => ({ ...period, home: period.home ?? false })),
  };
};

const issuersOf = ({ county, above, core, departments }: UnitsFile): UnitPlan[] => {
  const keyOf = new Map(core.map((one) => [one.key, one.short]));
  const inCounty = { region: county.region, place: county.region, level: 'county' as const };
  return [
    ...above.map((one) => ({
      ...plan(one),
      parentKey: null,
      region: one.region,
      place: one.region,
      level: one.level,
      name: one.name,
    })),
    ...core.map((one) => ({
      ...plan(one),
      ...inCounty,
      parentKey: keyOf.get(one.parent ?? '') ?? null,
      name: one.full,
    })),
    ...departments.map((one) => ({
      ...plan(one),
      ...inCounty,
      parentKey: keyOf.get(one.under ?? '') ?? null,
      name: one.full ?? `${county.name}${one.name}`,
    })),
  ];
};

const plan = ({ short, kind, code, prefix }: IssuerEntry) => ({ key: short, kind, code, prefix });

const township = (town: UnitsFile['townships'][number], { county, core }: UnitsFile, name: string): Township => ({
  key: name,
  parentKey: core.find((one) => one.key === 'government')?.short ?? null,
  region: county.region,
  place: town.place,
  level: 'township',
  kind: 'government',
  name: `${county.name}${name.replace(/[镇乡街道]+$/u, '')}${town.kind}`,
  code: town.code,
  prefix: '',
  minutes: town.minutes,
});

/** Moves the nine lines from their holders to the one clerk; a colleague left without any line stays on the staff list. */
const withNinePosts = (staff: Staffing[], home: Staffing): Staffing[] =>
  staff.map((one) =>
    one.person === home.person ? home : { ...one, posts: one.posts.filter((post) => !home.posts.includes(post)) },
  );

/** How many groups each of `villages` villages has when `groups` are spread evenly: `spreadGroups(5, 2)` → `[3, 2]`. */
export const spreadGroups = (groups: number, villages: number): number[] =>
  Array.from({ length: villages }, (_, index) => Math.floor(groups / villages) + (index < groups % villages ? 1 : 0));

/** `villageShortName('曼竜社区居民委员会')` → `曼竜社区`, `villageShortName('和平村委会')` → `和平村`. */
export const villageShortName = (name: string): string =>
  name.replace(/社区居(?:民委员|委)会$/u, '社区').replace(/村(?:民委员|委)会$/u, '村');
