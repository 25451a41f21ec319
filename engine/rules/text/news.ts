import type { Demand } from '../review.ts';

/** The wording of a news item or of an account of what was done. */
const STRONG =
  /^[\s　]*[“"][^”"\n]{6,80}[”"]|各位(?:领导|代表|委员)[:：]|(?:汇报|总结)如下[:：]|本[报网台]讯|[（(]?(?:记者|通讯员)|据(?:悉|了解|介绍)[，,]|(?:强调|指出|会议要求|会上)[，,]|近日[，,]|\d日(?:上午|下午|晚)?[，,][^。\n]{2,40}(?:召开|开展|举行|举办|正在)|该(?:镇|乡|县|市|区|街道|局|校|村)|一行(?:赴|到|深入|先后)|(?:书记|[镇乡县区校局]长|主任)[^，,。]{0,4}(?:强调|要求|指出)[：:，,]|提出[^，,。]{0,6}[点项]要求[：:]/;
/** A first line that says who does what: 河口镇用好学习平台. */
const HEADLINE =
  /^[\s　]*(?:[一-龥]{2,10}(?:镇|乡|县|市|区|街道|办事处|局|校|委|办)|[一-龥]{2,6}省)(?!各|的)(?![^\n]*(?:通知|方案|办法|制度|规定|规则|意见|细则|责任[书状]|函|计划|要点|公告|通告|报告|标准|决定|安排|预案|清单|措施|要求|文件|请示|批复|规划|纲要|须知|倡议|指南|[：:]))[^\n。；]{3,40}\n/;
const ACCOUNT =
  /目前[，,]\s*已|取得了?(?:明显|显著|良好|阶段性)|(?:截至|截止)(?:目前|日前|\d)|今年以来|自[^。，,\n]{2,20}以来|(?:该|我)(?:镇|乡|县|市|区|街道|局|校)(?:党委|政府)?(?:从|将|还|已|高度|组织|建立|坚持|始终)|[一二三四五多]举措|连续[^，,。]{0,12}(?:第一|获奖)|(?:良好|浓厚)(?:的)?(?:氛围|反响)/g;
const ADDRESSED =
  /请(?:各(?!位)|你|于|在|将|认真|按|务必)|须于|务于|特此通知|通知如下|现将(?![^。\n]{0,40}(?:汇报|总结|报告)如下)|现就|印发|特?制定本|本(?:办法|方案|制度|细则|规定|意见)|安排如下|各(?!位)[^。\n]{2,60}[:：][ \t　]*(?:\n|$)|第[一二三]条|@|定于|拟于|将于|参会|参加(?:人员|对象)|准时|务必|请假|会期|会议(?:时间|地点)/;
/** Whose title says that it tells, shows or explains. */
const TELLING =
  /(?:总结|汇报|工作报告|整改报告|情况(?:的)?报告|简报|综述|解读|问答|倡议书|公示|事迹|答复|批复|调研报告|述职报告)$/;

const cache = new WeakMap<Demand, boolean>();

/**
 * Whether the whole text tells of what somebody did, as a news item, a summary or an explanation does, and so asks nobody.
 * @example isAccount(demandOf('本报讯 近日，河口镇召开推进会，要求各村每周报送进度。')) // true
 */
export function isAccount(demand: Demand): boolean {
  const known = cache.get(demand);
  if (known !== undefined) return known;
  const { text, reading } = demand;
  const told =
    TELLING.test(reading.title ?? '') ||
    (reading.addressees.every((name) => /各位|尊敬/.test(name)) &&
      demand.channel !== 'chat' &&
      !ADDRESSED.test(text) &&
      (STRONG.test(text) || HEADLINE.test(text) || [...text.matchAll(ACCOUNT)].length > 1));
  cache.set(demand, told);
  return told;
}
