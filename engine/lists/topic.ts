/**
 * Lines of work by the words that name them. Order decides between equals: the narrower line stands first, because
 * 森林防火 is also 安全, and 校园食品安全 is a school's matter before it is a market's.
 */
const TOPICS: readonly (readonly [topic: string, words: RegExp])[] = [
  ['森林防火', /森林|草原防灭?火|防灭火|护林|林长|野外火源|林区|扑火|坟头|进山卡点|计划烧除/g],
  ['防汛抗旱', /防汛|抗旱|汛|水库|山洪|地质灾害|强降雨|饮水保障|农村饮水|抢险/g],
  ['教育', /学校|校园|学生|控辍|辍学|溺水|义务教育|教育职责|教育工作|学前教育|送教/g],
  [
    '卫生健康',
    /卫生健康|公共卫生|登革热|体检|艾滋病|卫生室|村医|家庭医生|托育|疾病防控|慢性病|集体聚餐|计划生育|新生儿/g,
  ],
  ['医保社保', /医保|医疗保障|养老保险|社保|参保|就业|欠薪|务工|公益性?岗位/g],
  ['民政救助', /民政|低保|特困|救助|低收入|留守儿童|困境儿童|孤儿|养老机构|养老服务|殡葬|残疾人|高龄津贴|未成年人/g],
  ['乡村振兴', /乡村振兴|防返贫|脱贫|衔接资金|驻村|监测对象|帮扶|小额信贷|雨露计划|户档/g],
  [
    '农村人居环境',
    /人居环境|厕|村庄清洁|生活垃圾|垃圾收运|垃圾治理|绿美|爱国卫生|集镇环境|门前三包|残垣断壁|大扫除|保洁员|病媒/g,
  ],
  ['生态环境', /生态环境|河湖长|河长|环境保护|环保|秸秆|焚烧|养殖污染|粪污|水源地|采砂|排污|污染/g],
  ['耕地和建设', /耕地|违法用地|卫片|图斑|宅基地|农房|农村公路|村庄规划|田长|危房|设施农用地|临时用地/g],
  [
    '农业生产',
    /粮食|撂荒|动物防疫|动物疫病|动物免疫|高标准农田|甘蔗|柑橘|农药|农机|惠农补贴|播种|病虫害|蔬菜|地力补贴|农业农村/g,
  ],
  ['平安建设', /矛盾纠纷|信访|平安|综治|禁毒|吸毒|反诈|诈骗|社区矫正|重点人员|政法|调解|护路|网格员|维稳/g],
  ['基层党建', /党建|党组织|发展党员|党员|三会一课|村干部|活动场所|集体经济|组织工作|组织生活|党费|软弱涣散/g],
  ['宣传文明', /文明|移风易俗|农家书屋|意识形态|宣传思想|舆情|志愿服务|文化|家风|红白理事/g],
  ['统计', /统计(?:工作|数据|年报|台账|基层|质量)|普查|住户(?:收支)?调查|固定资产投资|规模以[上下]|入库|农林牧渔/g],
  ['食品药品', /食品|药品|市场监管|特种设备|计量|燃气用具/g],
  [
    '安全生产',
    /安全生产|事故隐患|隐患排查|安委会|九小场所|消防|非煤矿山|道路交通|交通劝导|自建房|烟花爆竹|燃气|火灾|应急预案|安全防范|危险化学品/g,
  ],
];

export const TOPIC_NAMES: readonly string[] = TOPICS.map(([topic]) => topic);

/**
 * The line of work a title (or any short text) is about: the one most of whose words it holds; null when it names none.
 * Characters matched are counted, so that a longer word weighs more than a shorter one.
 * @example topicOf('关于开展护林员在岗情况督查的通知') // '森林防火'
 */
export function topicOf(text: string): string | null {
  let best: { topic: string; characters: number } | null = null;
  for (const [topic, words] of TOPICS) {
    let characters = 0;
    for (const match of text.matchAll(words)) characters += match[0].length;
    if (characters > (best?.characters ?? 0)) best = { topic, characters };
  }
  return best?.topic ?? null;
}

/** Which posts of a township a line of work lies with, by the words of their names. */
const POSTS: Readonly<Record<string, string>> = {
  森林防火: '森林防火|林业|林草',
  防汛抗旱: '防汛|水利|河长',
  教育: '教育',
  卫生健康: '卫健|卫生|卫计',
  医保社保: '医保|社保|人社|就业',
  民政救助: '民政|残联',
  乡村振兴: '乡村振兴|扶贫|农经',
  农村人居环境: '人居环境|环卫|城管',
  生态环境: '生态|环保|河长',
  耕地和建设: '自然资源|规划|国土|村镇建设',
  农业生产: '农业|畜牧|农机',
  平安建设: '综治|信访|平安|司法|禁毒',
  基层党建: '党建|组织员',
  宣传文明: '精神文明|宣传|文化|志愿',
  统计: '统计',
  食品药品: '市场监管|食品',
  安全生产: '应急|安全生产|消防',
};
/** Whoever receives documents has what belongs to no line. */
const ANY_POST = '收文|综合|党政办';

/**
 * A pattern (JavaScript and PostgreSQL alike) for the names of the posts a line of work lies with.
 * @example postPattern('统计') // '统计'
 */
export const postPattern = (topic: string | null): string => (topic === null ? ANY_POST : (POSTS[topic] ?? ANY_POST));

/** The words of a line of work as a pattern PostgreSQL reads too; null for none. */
export const topicPattern = (topic: string | null): string | null =>
  TOPICS.find(([name]) => name === topic)?.[1].source ?? null;
