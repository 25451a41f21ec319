import type { Sender } from '../notice.ts';
import type { Random } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import { fill, type Letter, ordinal, phrases } from './letter.ts';

/** What a document says besides its topic; `due` is written out (`11月27日17:00`), null when nothing is asked back. */
export type DocumentPlan = { sender: Sender; topic: Topic; issuedOn: string; redHead: boolean; due: string | null };

const measuresOf = ({ topic }: DocumentPlan, random: Random, count: number): string[] =>
  random.some(topic.measures, count).map((one, index) => `${ordinal(index)}、${one.heading}。${one.text}`);

const askOf = ({ topic, sender, due }: DocumentPlan, random: Random): string[] =>
  due === null ? [] : [fill(random.pick(phrases.asks), { due, r: random.pick(topic.reports), to: sender.short })];

const GOVERNMENT: Record<Sender['level'], string> = {
  national: '国务院',
  province: '省人民政府',
  city: '市人民政府',
  county: '县人民政府',
};

/** A body that writes to a government usually says that its own government has agreed; not always. */
const opening = ({ sender }: DocumentPlan, matter: string, random: Random): string => {
  const text = fill(random.pick(phrases.openings), { m: matter });
  return random.chance(0.75) ? text.replace(/现[将就]/, `经${GOVERNMENT[sender.level]}同意，$&`) : text;
};

/** 关于做好…的通知: situation, measures, what to report back. */
export const workDocument = (plan: DocumentPlan, random: Random): Letter => {
  const matter = random.pick(plan.topic.matters);
  const subject = fill(
    random.pick(['关于做好{m}工作的通知', '关于进一步加强{m}工作的通知', '关于切实抓好近期{m}工作的通知']),
    { m: matter },
  );
  const extra = [
    ...(random.chance(0.08) ? [random.pick(phrases.support)] : []),
    ...(random.chance(0.12) ? [random.pick(phrases.trace)] : []),
  ];
  return {
    ...plan,
    subject,
    paragraphs: [
      random.pick(plan.topic.situation) + opening(plan, matter, random),
      ...measuresOf(plan, random, random.int(3, 6)),
      ...extra,
      random.pick(phrases.closings),
      ...askOf(plan, random),
    ],
  };
};

/** 印发…实施方案: long; now and then far beyond the limit of 4,000 characters. */
export const planDocument = (plan: DocumentPlan, random: Random, long: boolean): Letter => {
  const matter = random.pick(plan.topic.matters);
  const year = plan.issuedOn.slice(0, 4);
  const elaborate = () => random.some(phrases.elaborations, long ? 16 : random.int(1, 2)).join('');
  const tasks = plan.topic.measures.map(
    (one, index) => `（${ordinal(index)}）${one.heading}。${one.text}${elaborate()}`,
  );
  return {
    ...plan,
    subject: `关于印发《${year}年${matter}工作实施方案》的通知`,
    paragraphs: [
      `现将《${year}年${matter}工作实施方案》印发给你们，请认真组织实施。`,
      `${year}年${matter}工作实施方案`,
      `一、总体要求。${random.pick(plan.topic.situation)}${random.pick(phrases.elaborations)}`,
      '二、重点任务',
      ...tasks,
      `三、保障措施。${random.some(phrases.closings, 2).join('')}`,
      ...askOf(plan, random),
    ],
  };
};

export type RelayPlan = DocumentPlan & {
  parent: { subject: string; paragraphs: string[]; name: string; numberPlace: string };
};

/** 转发: the parent's own paragraphs under a new head, with a demand of one's own at the end. */
export const relayDocument = (plan: RelayPlan, random: Random): Letter => ({
  ...plan,
  subject: `转发${plan.parent.name}${plan.parent.subject}`,
  paragraphs: [
    `现将《${plan.parent.name}${plan.parent.subject}》（${plan.parent.numberPlace}）转发给你们，请结合实际认真贯彻落实。`,
    ...plan.parent.paragraphs,
    ...askOf(plan, random),
  ],
});

/** Nothing is asked: praise, appointments, telephone numbers. */
export const announcement = (plan: DocumentPlan, random: Random): Letter => {
  const [title = '', body = ''] = random.pick(phrases.announcements).split('|');
  const values = { m: random.pick(plan.topic.matters), s: plan.sender.short };
  return { ...plan, subject: fill(title, values), paragraphs: [fill(body, values)] };
};

export const appDocument = (plan: DocumentPlan, random: Random): Letter => {
  const [title = '', body = ''] = random.pick(phrases.apps).split('|');
  const values = { a: `${plan.topic.name}${random.pick(['通', '在线', '云平台'])}`, s: plan.sender.short };
  return { ...plan, subject: fill(title, values), paragraphs: [fill(body, values)] };
};

export const assessmentDocument = (plan: DocumentPlan, random: Random): Letter => {
  const what = random.pick(plan.topic.assessments);
  const year = plan.issuedOn.slice(0, 4);
  return {
    ...plan,
    subject: `关于开展${year}年度${what}考核的通知`,
    paragraphs: [
      `为客观评价各乡镇（街道）${what}成效，决定开展${year}年度${what}考核。`,
      random.pick(phrases.assessment),
      ...(plan.due === null
        ? []
        : [`请各乡镇（街道）对照指标开展自评，于${plan.due}前将自评报告和佐证材料送${plan.sender.short}。`]),
    ],
  };
};

export const recommendDocument = (plan: DocumentPlan, random: Random): Letter => {
  const matter = random.pick(plan.topic.matters);
  return {
    ...plan,
    subject: `关于推荐${matter}先进典型的通知`,
    paragraphs: [
      `为选树典型、推动工作，决定在全县推荐一批${matter}先进典型。`,
      `请各乡镇（街道）推荐先进集体1个、先进个人2名，于${plan.due}前将推荐表和2000字事迹材料报${plan.sender.short}。`,
    ],
  };
};

export const secondmentDocument = (plan: DocumentPlan, random: Random): Letter => ({
  ...plan,
  subject: '关于抽调工作人员的通知',
  paragraphs: [
    `因${random.pick(plan.topic.matters)}工作需要，请各乡镇（街道）于${plan.due}前从本单位抽调1名业务骨干到${plan.sender.short}集中办公，时间${random.pick(['三', '六'])}个月，抽调期间与原单位工作脱钩。`,
  ],
});

/** What comes by chat group or telephone: no head, no number, and often no time. */
export const chatMessage = (plan: DocumentPlan, random: Random): string =>
  fill(
    random.pick([
      '各乡镇：请于{due}前将{r}报{s}，收到请回复。',
      '@所有人 请各乡镇{due}前报送{r}，领导急要，逾期通报。{s}',
      '各位分管领导：根据领导要求，请{due}前把{r}发我，谢谢！{s}',
    ]),
    { due: plan.due ?? '今天下午17:00', r: random.pick(plan.topic.reports), s: plan.sender.short },
  );

/** Passes at once: a warning with its basis. */
export const emergencyDocument = (plan: DocumentPlan, random: Random): { letter: Letter; basis: string } => {
  const basis = fill(
    random.pick(
      plan.topic.id === 'fire'
        ? ['县森防指{d}发布高森林火险橙色预警', '{d}监测到卫星热点，周边火情正在处置']
        : ['县气象台{d}发布暴雨橙色预警', '县气象台{d}发布地质灾害气象风险橙色预警', '{d}监测到江河水位超警戒'],
    ),
    { d: `${Number(plan.issuedOn.slice(5, 7))}月${Number(plan.issuedOn.slice(8, 10))}日` },
  );
  const letter: Letter = {
    ...plan,
    subject: `关于做好${random.pick(plan.topic.matters)}应急处置工作的紧急通知`,
    paragraphs: [
      `${basis}，请各乡镇（街道）立即启动应急响应，加强巡查，组织危险区群众转移避险，险情及时报告。`,
      ...measuresOf(plan, random, 3),
    ],
  };
  return { letter, basis };
};
