/** Units of one dimension and how many of the first each is. */
const DIMENSIONS: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 千元: 1e3, 万元: 1e4, 亿元: 1e8 },
  { 平方米: 1, 亩: 2000 / 3, 公顷: 1e4, 平方公里: 1e6 },
  { 千克: 1, 斤: 0.5, 吨: 1e3 },
  { 米: 1, 厘米: 0.01, 公里: 1e3 },
];

/**
 * A cell's number: thousands separators, a trailing unit and full-width digits are understood; null for words, ranges and blanks.
 * @example figureOf('1，280 户') // 1280
 */
export const figureOf = (text: string): number | null => {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  const match = /^(-?\d{1,15}(?:\.\d{1,6})?)(?:%|[\u4e00-\u9fff㎡]{1,3})?$/.exec(plain);
  return match ? Number(match[1]) : null;
};

/** The same quantity in another unit; null when the units do not measure the same. Rounded to two decimals. */
export const inUnit = (value: number, from: string | null, to: string | null): number | null => {
  if (from === to) return value;
  const dimension = DIMENSIONS.find((one) => from !== null && to !== null && from in one && to in one);
  if (!dimension) return null;
  const turned = (value * dimension[from!]!) / dimension[to!]!;
  // Nobody reports a third of a hectare to six places: two are enough, more only below one.
  const places = Math.abs(turned) >= 1 ? 1e2 : 1e6;
  return Math.round(turned * places) / places;
};
