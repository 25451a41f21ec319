import type { NoticeKind } from './reading.ts';
import { partOf } from './text.ts';

/** The layers of a forwarding title, outermost first: 转发 relays, 印发 issues one's own text, 批转 passes a subordinate's. */
export type TitleLayer = { verb: '转发' | '印发' | '批转' | '翻印' | '下发' | '发布'; object: string };

const layerPattern = /(转发|印发|批转|翻印|下发|发布)(.*)/;

/**
 * Peel a title into its forwarding layers; an ordinary title has none. Two or more are a document about documents.
 * `titleLayers('关于转发市府办关于印发方案的通知的通知').map((layer) => layer.verb) // ['转发', '印发']`
 */
export function titleLayers(title: string): TitleLayer[] {
  const layers: TitleLayer[] = [];
  let rest = title;
  while (layers.length < 8) {
    const match = layerPattern.exec(rest);
    if (!match) break;
    const object = match[2] ?? '';
    layers.push({
      verb: match[1] as TitleLayer['verb'],
      object: object.replace(/的?(?:紧急|补充)?(?:通知|函|通报)(?:[(（].*[)）])?$/, ''),
    });
    rest = object;
  }
  return layers;
}

/** Title words and what they say the document is for; the first that fits decides. */
const kinds: [NoticeKind, RegExp][] = [
  ['relay', /转发|批转|翻印|关于转载/],
  [
    'none',
    /通报$|通报(?:的通知)?$|情况的?通报|督查(?:通报|专报)|(?:批复|复函|函复|请示|简报|讲话|致辞|发言)$|(?:工作|情况)的报告$/,
  ],
  [
    'issue',
    /印发|关于(?:下达|下拨|拨付).{0,40}(?:项目|计划|任务|指标|资金|经费)|(?<!紧急)下发(?!.{0,12}计划数|(?:紧急)?通知)|颁发|(?:公布|发布).{0,60}(?:办法|规定|细则|制度|规范|标准|目录|指南)/,
  ],
  [
    'report',
    /关于(?:认真|及时|按时|定期|做好|尽快|继续){0,2}(?:报送|上报|填报|呈报|补报|催报|报备)(?!.{0,30}(?:推荐|评选|申报|候选|参评))/,
  ],
  [
    'duty',
    /值班|值守|带班|(?:防范|防御|应对|迎战)[^,。]{0,12}(?:降雨|降水|暴雨|台风|强对流|寒潮|大风|低温|雨雪|冰冻|高温)|(?:强降[雨水]|暴雨|台风|强对流|寒潮|大风|低温|雨雪|冰冻|高温)[^,。]{0,6}(?:防范|防御|应对)/,
  ],
  ['meeting', /会议?的?(?:召开)?(?:时间|地点)[^,。]{0,6}的?(?:补充|紧急)?通知/],
  [
    'announce',
    /放假(?!期间)|休假|调休|公示|公告|通告|启事|(?:[封开]信|倡议书|告.{2,9}书)$|招聘|任免|任职|免职|停水|停电|公布|成立.{0,30}(?:小组|委员会|指挥部|办|中心)|调整.{0,30}(?:成员|领导小组|分工)|启用.{0,10}[印公]章|变更|更名|迁址|办公.{0,4}搬迁|暂停|(?:推迟|取消|停止)(?:召开|举办|举行)|停机|废止|嘉奖|记功|禁火令|封山令|[火山渔]令$|预警信号|应急响应|(?<!评选|申报.{0,20})表彰(?!.{0,8}(?:大?会|推荐|评选|对象|候选))|命名/,
  ],
  [
    'meeting',
    /会议(?:的|预)?(?:紧急|补充|预)?通知|(?:召开|举行|参加|出席|列席|开好|收听收看|收看|收听).{0,60}会|(?:大会|座谈会|推进会|部署会|动员会|现场会|调度会|例会|约谈会|听证会|论证会|发布会)的?(?:紧急|补充)?通知|会议(?:安排|方案|议程)/,
  ],
  ['training', /培训|(?:举办|参加|开办).{0,40}(?<![专值领])班|讲座|轮训|学习班|研修班|宣讲/],
  ['assessment', /考核|考评|测评|绩效评[价估]|述职|评议|(?:观摩|检查|现场|打分|交叉)评比|评比检查/],
  ['recommend', /推荐|评选|评比|申报|评优|遴选|选拔|征集|选派|评审|评定|申请|评先|认定工作/],
  [
    'inspection',
    /督查|督察|检查|督导|隐患.{0,8}排查|回头看|抽查|评查|暗访|巡查|验收|自查|迎检|巡视|巡察|复查|审计|稽查|专项整治督|评估|调研督|视察|抽检|复审|迎接.{0,30}(?:评审|审核)/,
  ],
  ['survey', /调查|摸底|排查|普查(?!资料)|问卷|调研|征求.{0,30}意见|核查|核实|清查|摸排|统计调查|核对/],
  [
    'report',
    /报送|上报|填报|呈报|报告制度|专报制度|年度报告|年报|月报|旬报|季报|周报|日报|报表|报备|提供.{0,30}(?:[材资]料|情况|数据)|统计(?:工作|表|上报)|总结|自查报告|信息报送|备案|编报|零报告|报名|统计/,
  ],
];

/** The first kind whose words are found. */
export function firstKind(list: [NoticeKind, RegExp][], wordsFor: (kind: NoticeKind) => string): NoticeKind | null {
  for (const [kind, pattern] of list) if (pattern.test(wordsFor(kind))) return kind;
  return null;
}

const decidesAlone: ReadonlySet<NoticeKind> = new Set(['relay', 'none', 'issue', 'announce']);
/** `关于对考核指标落实情况进行督查的通知`: what is done last is what the document is for. */
const lastAct =
  /^.*(?:进行|开展|组织|实施)([^进行开展组织实施]{2,30}?)(?:工作|活动)?的?(?:紧急|补充|预)?(?:通知|方案|意见|函)$/;

/** `环境保护督察问题整改`: putting right what a visit found is no visit. */
const found = /(?:督[察查]|检查|巡[视察]|审计|考核|评估|暗访)组?(?:反馈|通报|指出|发现)?的?(?:意见|问题)(?!$)/g;

/**
 * What a title alone says the document is for; null when it says nothing.
 * `kindOfTitle('关于报送2015年林木种苗统计年报的通知') // 'report'`
 */
export function kindOfTitle(title: string): NoticeKind | null {
  const bare = title
    .replace(/[《“][^》”]{0,80}[》”]/g, (quoted) => (/转发|印发/.test(title) ? '' : quoted))
    .replace(/“[^”]{0,40}”(?=[^,。]{0,6}(?:活动|竞赛|比赛))/g, '')
    .replace(found, '');
  const consults = /(公开|面向社会)?征求.*意见的?(?:通知|公告|函|启事)$/.exec(title);
  if (consults) return consults[1] === undefined ? 'survey' : 'announce';
  if (/印发.{0,30}值班(?:安排)?表/.test(title)) return 'duty';
  const whole = firstKind(kinds, (kind) => (kind === 'relay' || kind === 'issue' ? title : bare));
  const act = whole === null || decidesAlone.has(whole) ? null : partOf(lastAct, bare);
  return (act === null ? null : firstKind(kinds, () => act)) ?? whole;
}
