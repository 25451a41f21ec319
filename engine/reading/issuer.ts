import type { Level } from './reading.ts';

/** Level of the organ a name belongs to, from the widest to the narrowest; the first that fits decides. */
const levels: [Level, RegExp][] = [
  ['village', /(?:村民委员会|居民委员会|村委会|居委会|村党支部|社区党委|社区居委会)(?:办公室)?$/],
  [
    'township',
    /(?:[乡镇]|街道)(?:党委|党工委|人民政府|政府|办事处|人大|纪委|[一-龥]{0,8}(?:办公室|办|中心|站|所|领导小组|指挥部))|街道办事处?|[一-龥](?:乡|镇)(?:人民政府|党委|政府)|[一-龥](?:乡|镇|街道)$/,
  ],
  [
    'national',
    /^(?:国务院|中共中央|中央|全国|国家|中华人民共和国|最高人民|中国)(?!.*(?:省|市|县|区)委员会)|^(?:教育|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|人力资源社会保障|自然资源|国土资源|生态环境|环境保护|住房和?城乡建设|建设|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和旅游|文化|卫生健康?|卫生|应急管理|退役军人事务|审计|外交|国防)部/,
  ],
  ['county', /(?:[一-龥]{1,8}(?:县|旗)|自治县|自治旗)(?!级市)/],
  [
    'province',
    /(?:省|自治区|^北京市(?![一-龥]{1,4}区)|^天津市(?![一-龥]{1,4}区)|^上海市(?![一-龥]{1,4}区)|^重庆市(?![一-龥]{1,4}[区县])|^新疆|^西藏|^内蒙古|^宁夏|^广西)/,
  ],
  ['county', /(?<!自治|开发|园|新|社|景|林)区(?!划|域)/],
  ['city', /(?:市|自治州|地区|盟|州)/],
];

/** Short names a text uses of the organs of one level: 县政府, 区教育局, 市局. */
const shortLevels: [Level, RegExp][] = [
  ['county', /^[县旗区]/],
  ['city', /^[市州]/],
  ['province', /^省|^自治区/],
  ['township', /^[乡镇]|^街道/],
];

/**
 * The level of an issuing organ by its name; null when the name does not tell.
 * `levelOf('苍南县教育局') // 'county'`
 */
export function levelOf(name: string): Level | null {
  for (const [level, pattern] of shortLevels) if (pattern.test(name) && !/^[市区县]直/.test(name)) return level;
  for (const [level, pattern] of levels) if (pattern.test(name)) return level;
  return /公司|学校|大学|学院|医院|协会|集团|银行|中心$/.test(name) ? 'unit' : null;
}

const organEnd =
  '人民政府|政府|办公厅|办公室|委员会|指挥部|领导小组|工作组|联席会议|党委|党工委|党组|纪委|[省市县区州乡镇]委|法院|检察院|政协|人大|人大常委会|厅|局|部|委|办|署|院|会|中心|总队|支队|大队|队|站|所|处|科|室|社|集团|公司|学校|中学|小学|大学|医院|总工会|团委|妇联|残联|工会|督查室|管委会|街道|组|银行|台|报社|馆|场|分局|联合会|研究所';
const organPattern = new RegExp(`^[一-龥()“”、]{1,40}?(?:${organEnd})(?:\\([一-龥]{1,12}\\))?$`);

/** Whether a line is the name of one organ and nothing else. `isOrgan('江门市人民政府办公室') // true` */
export function isOrgan(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= 42 &&
    organPattern.test(line) &&
    !/^(?:关于|附件|请|各|一、|特此|此|联系)|通知$|[,。;]/.test(line)
  );
}
