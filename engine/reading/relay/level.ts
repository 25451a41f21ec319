import type { Level } from '../reading.ts';

const PLACE =
  /([\u4e00-\u9fff]{1,12}?)(特别行政区|自治区|自治州|自治县|自治旗|地区|街道|省|市(?![场镇])|州(?![市区县])|盟|县|旗|区|镇|乡)/uy;
const NOT_PLACES = /(社区|小区|园区|景区|校区|灾区|库区|林区|牧区|市场|城市|集市|都市|城镇|乡镇|城乡|村镇)$/;
const MUNICIPALITIES = /^(北京|上海|天津|重庆)市$/;

const DEPTH: Record<Level, number> = { national: 0, province: 1, city: 2, county: 3, township: 4, village: 5, unit: 6 };

/** 0 for the nation … 6 for a single unit; null when unknown. */
export const depthOf = (level: Level | null): number | null => (level === null ? null : DEPTH[level]);

/** Names of the places an issuer's name begins with. @example placesOf('云南省玉溪市财政局') // ['云南省', '玉溪市'] */
export const placesOf = (issuer: string): string[] => {
  const name = issuer.replace(/^(中国共产党|中共)/, '');
  const places: string[] = [];
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(name); match !== null && places.length < 5; match = PLACE.exec(name)) {
    if (NOT_PLACES.test(match[0]) || /^[省市州县区旗镇乡]/.test(match[1]!) || /[局厅委办院会部]/.test(match[1]!)) break;
    places.push(match[0]);
  }
  return places;
};

const levelOfPlace = (places: string[]): Level => {
  const last = places.at(-1)!;
  if (/(镇|乡|街道)$/.test(last)) return 'township';
  if (/(省|自治区|特别行政区)$/.test(last) || MUNICIPALITIES.test(last)) return 'province';
  if (/(自治州|州|盟|地区)$/.test(last)) return 'city';
  if (last.endsWith('市')) {
    const above = places.at(-2);
    return above !== undefined && /(市|州|盟|地区)$/.test(above) ? 'county' : 'city';
  }
  return 'county';
};

const BARE: [RegExp, Level][] = [
  [/^(国务院|党中央|中央|全国|国家|最高人民|中华人民共和国|国[办发])/, 'national'],
  [/^(省|自治区)/, 'province'],
  [/^(市(?!场|政|容)|州|盟|地区)/, 'city'],
  [/^(县(?!域)|区(?!域)|旗)/, 'county'],
  [/^(镇|乡(?!村)|街道)/, 'township'],
  [/(总局|总署|部|部办公厅)$/, 'national'],
  [/(?<!办公)厅(办公室)?$/, 'province'],
];

const UNIT = /(公司|[中小]学|学校|大学|学院|医院|协会|集团|银行)$/;

const PARTY_DEPARTMENT = /(组织|宣传|统战|统一战线工作|武装|项目|本|支|总)部$/;

/** Level of an issuing body from its name alone, null when the name does not tell. @example levelOf('新平县教育局') // 'county' */
export const levelOf = (issuer: string | null | undefined): Level | null => {
  if (!issuer) return null;
  const name = issuer
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^(中国共产党|中共(?!中央))/, '');
  if (/(村民委员会|村委会|居委会|居民委员会|社区|村党(支部|总支|委))/.test(name)) return 'village';
  const places = placesOf(name);
  if (places.length > 0) return levelOfPlace(places);
  if (/^中共中央/.test(name)) return 'national';
  if (PARTY_DEPARTMENT.test(name)) return null;
  if (UNIT.test(name)) return 'unit';
  return BARE.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};
