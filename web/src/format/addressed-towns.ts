/** Words by which a notice turns to every township. */
const EVERYBODY = /各(有关)?(乡|镇|街道)/;

/**
 * The towns that a notice names in its address; none when it turns to all of them, or names none.
 * `addressedTowns(['漠沙镇、戛洒镇应急办'], [{ unitId: 'a', name: '漠沙镇' }, { unitId: 'b', name: '平掌乡' }]) // ['a']`
 */
export function addressedTowns(
  addressees: readonly string[],
  towns: readonly { unitId: string; name: string }[],
): string[] {
  if (addressees.some((one) => EVERYBODY.test(one))) return [];
  return towns.filter(({ name }) => addressees.some((one) => one.includes(name))).map(({ unitId }) => unitId);
}
