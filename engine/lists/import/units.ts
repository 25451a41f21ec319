/** A body as the organisation tree knows it. */
export type KnownUnit = { id: string; name: string; shortName: string; level: string };

const PLACE = /^(?:中共)?(?:[\u4e00-\u9fff]{2,14}(?:自治县|自治州|县|市|省|州|区))(?=.{2,})/;

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(PLACE, '')
    .replace(/^[县市省州区]/, '');
const LEVEL: Record<string, string> = { 县: 'county', 区: 'county', 市: 'city', 州: 'city', 省: 'province' };

/**
 * The body a cell names: by its full or short name, or by a name without its place when only one body of that level has it. Of
 * several bodies the first counts. Null rather than a guess between two.
 * @example unitNamed('应急管理局', units)?.shortName // '县应急局'
 */
export function unitNamed(text: string, units: readonly KnownUnit[]): KnownUnit | null {
  const first = text
    .normalize('NFKC')
    .split(/[、,，;；\n/]/)[0]!
    .replace(/\s/g, '')
    .replace(/(?:牵头|等)$/, '');
  if (first === '') return null;
  const exact = units.find((unit) => unit.name === first || unit.shortName === first);
  if (exact) return exact;
  const level = LEVEL[first[0] ?? ''];
  const own = bare(first);
  if (own.length < 2) return null;
  const alike = units.filter(
    (unit) =>
      (level === undefined || unit.level === level) && (bare(unit.name) === own || bare(unit.shortName) === own),
  );
  if (alike.length === 1) return alike[0]!;
  const county = alike.filter((unit) => unit.level === 'county');
  return county.length === 1 ? county[0]! : null;
}

export type TownsNamed = { ids: string[]; unread: string[] };
const ALL = /各|全[县市区]|所有|全部|乡镇(?:（街道）|\(街道\)|街道)?$|\d+个乡镇/;

/**
 * The townships a cell names; none means every one of them. `unread` lists the words that name no township.
 * @example townsNamed('漠沙镇、戛洒镇', towns).ids.length // 2
 */
export function townsNamed(text: string, towns: readonly KnownUnit[]): TownsNamed {
  const words = text.split(/[、,，;；\n\s]+/).filter((word) => word !== '');
  const ids: string[] = [];
  const unread: string[] = [];
  for (const word of words) {
    const town = towns.find(
      ({ name, shortName }) =>
        name === word || shortName === word || name.startsWith(word) || shortName.startsWith(word),
    );
    if (town) ids.push(town.id);
    else if (!ALL.test(word)) unread.push(word);
  }
  return { ids: words.some((word) => ALL.test(word)) ? [] : [...new Set(ids)], unread };
}
