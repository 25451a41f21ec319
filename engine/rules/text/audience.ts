import type { Demand } from '../review.ts';
import type { Hit } from './hits.ts';
import { paragraphBefore } from './paragraph.ts';

/**
 * Whom a rule protects: `below`, the townships and villages and those who work there, counties too; `lower`, every lower level, a city
 * as seen from the province; `units`, everybody in a public office, schools
 * and departments too; `users`, everybody who is made to use an app, but not those who register for a purpose of their own.
 */
export type Protected = 'below' | 'lower' | 'units' | 'users';

/** Whom a place in a text speaks to: those below, others (firms, schools, residents, the issuer's own offices), or nobody named. */
export type Audience = 'below' | 'others' | 'unsaid';

/** Names that hold 村, 镇 or 社区 and mean nobody below. */
const NAMES_ONLY =
  /乡村振兴|美丽乡村|城镇(?!街道)|乡镇企业|村镇银行|村镇建设|新?农村|乡村(?:建设|旅游|治理|教师|医生|学校|产业)|乡镇卫生院|(?:乡镇|村|镇|社区)(?:中心)?(?:学校|小学|中学|卫生室|幼儿园)|社区(?:医院|矫正|教育|服务业)|中华人民共和国/g;
/** `向各乡镇发布`, `发至各村`: told to those below, asked of somebody else. */
const TOLD_TO =
  /(?:向|至|到|给|报|送|面向)(?:(?:各|所在|当地|辖区|本|有关)?(?:乡镇|乡（镇）|镇|乡|街道|村|社区)(?:党委|政府|人民政府|办事处|党工委|委会|居委会)*|[我本](?:局|委|办|厅|部|县|市|区|院))/g;
/** `将企业情况…报送`: what is reported on, not who reports. */
const OBJECT =
  /(?:将|把|对|与|和|及)[^，,。；]{0,12}(?:企业|经营单位|商户|学校|群众|居民|农户|学生|项目|村民)|(?:组织|引导|发动|动员|带动|号召|要求)[^，,。；]{0,6}(?:群众|居民|村民|农户|师生|家长|学生)/g;

const BELOW =
  /乡镇|镇街|乡（镇）|乡\(镇\)|各[^，,。；]{0,6}[乡镇村]|街道|[行政自然各全每到]村|村[（(]|村(?:两委|组|级|干部|委会|支部)|社区|基层|网格|驻村|工作队|各县|县[（(]?市|县[、]?区|[（(]市[）)]县|各区(?!域)|[各两级]党支部|包村|片区|你(?:镇|乡|县|区|局|单位|们)/;
const FIRM =
  '企业|公司|工厂|矿山|煤矿|商户|商家|商铺|门店|市场主体|经营(?:者|户|单位|主体|场所|网点)|零售点|加油站|酒店|宾馆|旅行社|施工|勘察|设计单位|审查机构|承包|监理|建设单位|项目(?:单位|法人|业主|部)|用人单位|供应商|采购人|投标|中标|评标|医院|医疗机构|卫生院|药店|诊所|银行|金融机构|保险|经办机构|物业|协会|合作社|养殖场|养殖户|种植户|主播|直播带货|旅店|客运|货运|运输单位|监测点|中介|检测机构|培训机构|出租人|被检查单位|受检单位|房东|农民工|外来务工|职工代表|员工';
const SCHOOL = '学校|各校|院校|高校|校园|幼儿园|教师|班主任|校长|学院';
const PERSON =
  '师生|学生|新生|家长|班级|师德|食堂|考生|申请人|申报(?:人|单位|主体|企业|者)|报名(?:人|者)|选手|参赛|参会(?:人员|代表|同志)|参训|参加培训|学员|游客|市民|居民|村民|农户|群众|用户|业主|患者|纳税|驾驶|求职|应聘|投标人|志愿者|养犬|当事人|职称|专家|评委|值班人员|社会公众|物流|林农|住户';
const CONTEST = '大赛|比赛|竞赛|直播|征文|作品|短视频|演讲|评选投票|运动会|采购|招标|考试|成绩|学时|会务|用餐|团购';
/** The issuer's own offices and the departments of its own level. */
const OWN =
  '[县市区州省旗]直|[县市区州]级(?:各|有关)?(?:部门|单位)|局属|局机关|机关各|各(?:科|股|处)室|(?:科|股|处)室|直属单位|我(?:局|委|办|厅|部|县|市|区)|本(?:局|委|办|厅|部)';
/** Provinces, cities and their offices: a lower level, but not the grassroots. */
const PROVINCE_OR_CITY =
  /各(?:有关)?省|省[、（(]|自治区[、，,（(]|直辖市|各(?:有关)?市(?!县|、县|[（(]县|直|级|场)|各州|[州地市][（(][市州区][）)]|省辖市|各地市|[我本](?:部|司|厅)(?!门)/;

/** Nobody in a public office. */
const OUTSIDE = new RegExp(`${FIRM}|${PERSON}|${CONTEST}`);
const OTHERS = new RegExp(`${OUTSIDE.source}|${SCHOOL}|${OWN}`);
/** `县统计局每月…`, `领导小组办公室要…`: one office named as the one that acts. */
const NAMED_OFFICE =
  /^[\s　]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|[①-⑩])?\s*[^，,。；：:各]{0,14}(?:局|委|办|中心|部门|公司|领导小组|办公室|指挥部|专班|督查室|牵头单位|审计厅)(?:要|将|应|须|负责|每|按|于|定期|会同|牵头|汇总)/;

const plain = (words: string): string =>
  words
    .replace(/《[^》]*》?/g, '')
    .replace(NAMES_ONLY, '')
    .replace(TOLD_TO, '');
/** `参会人员名单`, `群众诉求情况`: a list of them or news about them. */
const ABOUT_THEM = new RegExp(
  `(?:${FIRM}|${SCHOOL}|${PERSON})[^，,。；未无没]{0,6}(?:名单|名册|情况|数据|信息|人数|台账|花名册)`,
  'g',
);
const isBelow = (words: string): boolean => BELOW.test(plain(words));
const isOthers = (words: string, whom: Protected): boolean =>
  whom === 'below' || whom === 'lower'
    ? OTHERS.test(plain(words).replace(OBJECT, '').replace(ABOUT_THEM, '')) || NAMED_OFFICE.test(words)
    : OUTSIDE.test(plain(words).replace(OBJECT, '').replace(ABOUT_THEM, ''));
const isTooHigh = (words: string, whom: Protected): boolean => whom === 'below' && PROVINCE_OR_CITY.test(words);

/**
 * Whom the words of a hit speak to: what its sentence says before and in them decides, then the sentences before it in its paragraph,
 * then the heading it stands under, then the addressees and the title of the whole.
 * @example audienceOf(demand, hit, 'below') // 'others' for 规模以上企业每月10日前报送统计报表
 */
export function audienceOf(demand: Demand, { words, span, sentence }: Hit, whom: Protected): Audience {
  const own = sentence.text.slice(0, span[0] - sentence.start + words.length);
  if (isBelow(own)) return 'below';
  if (isOthers(own, whom) || isTooHigh(own, whom)) return 'others';
  if (/各(?:单位|部门|地|支部)|各级/.test(own)) return wholeAudience(demand, whom);
  for (const before of paragraphBefore(demand, sentence)) {
    if (isBelow(before)) return 'below';
    if (isOthers(before, whom)) return 'others';
  }
  return wholeAudience(demand, whom);
}

const TITLE_OTHERS =
  /(?:企业|学校|高校|中小学|幼儿园|医院|考试|招聘|大赛|竞赛|比赛|征文|招标|采购|职称|运动会)(?!.{0,12}(?:乡镇|街道|村|社区))/;

/** An office sets down how it works itself. */
const OWN_ORDER = /(?:(?:工作|会议|例会|值班|学习)制度|规则|职责|流程|章程|须知|手册)$/;

/** Whom the document as a whole is for; `unsaid` without addressees. */
export function wholeAudience({ reading, issuer, text }: Demand, whom: Protected): Audience {
  const names = reading.addressees.join('、');
  if (isBelow(names)) return 'below';
  if (names !== '' && isOthers(names, whom)) return 'others';
  // What a ministry or a province asks of provinces or cities is asked of nobody at the grassroots yet.
  if (whom === 'below' && (issuer.level === 'national' || issuer.level === 'province')) return 'others';
  if (isTooHigh(names, whom)) return 'others';
  if (names === '' && whom !== 'units' && OWN_ORDER.test(reading.title ?? '')) return 'others';
  // Addressees who are nobody below, in a text that speaks of nobody below.
  if (names !== '' && (whom === 'below' || whom === 'lower') && !isBelow(text)) return 'others';
  return TITLE_OTHERS.test(reading.title ?? '') ? 'others' : 'unsaid';
}
