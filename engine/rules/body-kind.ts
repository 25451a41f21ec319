import type { BodyKind } from './review.ts';

/** Tried in order: the longer and rarer name decides (县委办公室 before 县委, 局办公室 before 局). */
const NAMES: [BodyKind, RegExp][] = [
  ['social-organisation', /(?:协会|学会|商会|促进会|研究会|基金会|联谊会)(?:秘书处)?$/],
  [
    'coordinating-body',
    /(?:领导小组|指挥部|联席会议|委员会|专班|协调小组|工作组)(?:办公室)?$|(?:安委|防指|防火指|绿委|爱卫|爱委|减负|河长|林长|双创|创建|创文|创卫|整治|治理|普查|禁毒|食安|防汛抗旱|振兴)办(?:公室)?$/,
  ],
  ['general-office', /(?:人民政府|政府|[省市州县区旗]委|党委|党工委)办公?[室厅]?$|管委会办公室$/],
  ['government', /(?:人民政府|[省市州县区旗乡镇]政府|办事处|管委会|行署)$/],
  ['party', /(?:中共.{0,20}委员会|[省市州县区旗镇乡]委|党委|党工委)$/],
  [
    'mass-organisation',
    /(?:总工会|工会|团委|共青团.{0,12}委员会|妇联|妇女联合会|残联|残疾人联合会|工商联|科协|文联|侨联|红十字会)$/,
  ],
  ['inner-office', /(?:局|厅|委|部)[\u4e00-\u9fa5]{1,12}[科股处]$/],
  ['department', /(?:部|委|厅|局|署|办|队|检察院|法院|改革委|健委|卫健委|住建委|国资委|政协)(?:办公室)?$/],
  ['public-institution', /(?:中心|站|所|院|校|馆|园)$/],
];

/** 委员会 is a coordinating body except where it is an organ of the Party, of the congresses or a standing department. */
const STANDING =
  /中共|共青团|人大|政协|卫生健康委员会|发展和改革委员会|发展改革委员会|民族宗教|监督管理委员会|监察委员会|纪律检查委员会|农业农村委员会|村民委员会|居民委员会|管理委员会/;

/**
 * What kind of body a name belongs to; null when the name does not say.
 * @example bodyKind('新平县安委办') // 'coordinating-body'
 */
export function bodyKind(name: string): BodyKind | null {
  const plain = name.trim().replace(/[（(][^（）()]*[）)]$/, '');
  for (const [kind, pattern] of NAMES) {
    if (!pattern.test(plain)) continue;
    if (kind !== 'coordinating-body' || !STANDING.test(plain)) return kind;
  }
  if (STANDING.test(plain))
    return plain.includes('中共') ? 'party' : /共青团/.test(plain) ? 'mass-organisation' : 'department';
  return null;
}
