import { dayWithWeekday, longDate, shortDate } from '../days.ts';
import type { Sender } from '../notice.ts';
import type { Random } from '../random.ts';
import type { Topic } from '../topics/read-topics.ts';
import type { Letter } from './letter.ts';

export type MeetingPlan = {
  sender: Sender;
  topic: Topic;
  issuedOn: string;
  redHead: boolean;
  date: string;
  /** `HH:MM`; `end` null when the notice does not say. */
  start: string;
  end: string | null;
  video: boolean;
  /** Where, when not by video. */
  place: string;
  /** A list of attendees is wanted before, written out; null when not. */
  listDue: string | null;
  /** Which of the county's leaders presides, when the notice says so. */
  presides?: string;
};

/** `halfDay('15:00')` → `下午15:00`. */
const halfDay = (time: string): string =>
  `${Number(time.slice(0, 2)) < 12 ? '上午' : '下午'}${Number(time.slice(0, 2))}:${time.slice(3)}`;

export const meetingNotice = (plan: MeetingPlan, random: Random): Letter => {
  const name = random
    .pick(plan.topic.meetings)
    .replace('全县', { county: '全县', city: '全市', province: '全省', national: '全国' }[plan.sender.level]);
  const time = `${dayWithWeekday(plan.date)}${halfDay(plan.start)}${plan.end === null ? '' : `至${plan.end}`}`;
  return {
    ...plan,
    subject: `关于召开${name}的通知`,
    paragraphs: [
      `经研究，决定召开${name}，现将有关事项通知如下：`,
      `一、会议时间：${time}${plan.video ? '，以视频会议形式召开' : ''}${plan.presides ? `，会议由${plan.presides}主持` : ''}`,
      plan.video ? '二、会议地点：各乡镇（街道）在本级会议室设分会场' : `二、会议地点：${plan.place}`,
      `三、参会人员：各乡镇（街道）${random.pick(['主要领导', '分管领导', '主要领导和分管领导', '分管领导及业务人员'])}`,
      `四、有关要求：请参会人员提前安排好工作，准时参会，原则上不得请假。${plan.listDue === null ? '' : `请于${plan.listDue}前将参会人员名单报${plan.sender.short}。`}`,
    ],
  };
};

export const trainingNotice = (plan: MeetingPlan, random: Random): Letter => {
  const matter = random.pick(plan.topic.matters);
  return {
    ...plan,
    subject: `关于举办${matter}业务培训班的通知`,
    paragraphs: [
      `为提高业务能力，决定举办${matter}业务培训班。`,
      `一、培训时间：${dayWithWeekday(plan.date)}${halfDay(plan.start)}，会期一天`,
      `二、培训地点：${plan.place}`,
      '三、培训对象：各乡镇（街道）分管领导、业务人员各1名',
    ],
  };
};

export type InspectionPlan = {
  sender: Sender;
  topic: Topic;
  issuedOn: string;
  redHead: boolean;
  from: string;
  /** Same as `from` for a visit of a day. */
  to: string;
  half: '上午' | '下午' | null;
  /** Townships named in the notice; empty when all are visited. */
  towns: string[];
  subject: string;
  everyVillage?: boolean;
};

/** `inspectionDays({ from: '2026-11-24', to: '2026-11-25', half: null })` → `2026年11月24日至11月25日`. */
const inspectionDays = ({ from, to, half }: Pick<InspectionPlan, 'from' | 'to' | 'half'>): string =>
  from === to ? `${longDate(from)}${half ?? ''}` : `${longDate(from)}至${shortDate(to)}`;

export const inspectionNotice = (plan: InspectionPlan, random: Random): Letter => {
  const verb = random.pick(['督查', '检查', '专项检查', '督导检查']);
  const scope = plan.everyVillage
    ? '覆盖全部乡镇（街道）和所有村（社区），不留死角、不漏一村'
    : plan.towns.length === 0
      ? '各乡镇（街道），每个乡镇抽查不少于3个村（社区）'
      : plan.towns.join('、');
  return {
    ...plan,
    subject: `关于开展${plan.subject}${verb}的通知`,
    ...(plan.towns.length > 0 && plan.sender.level === 'county'
      ? { addressees: `${plan.towns.map(fullTown).join('、')}：` }
      : {}),
    paragraphs: [
      `为推动工作落实，决定开展${plan.subject}${verb}，现将有关事项通知如下：`,
      `一、检查时间：${inspectionDays(plan)}`,
      `二、检查范围：${scope}`,
      `三、检查方式：${random.pick(['听取汇报、查阅资料、实地查看', '查看台账、入户走访、现场核查', '查阅资料、个别访谈、随机抽查'])}`,
      `四、有关要求：请安排${random.pick(['主要领导', '分管领导'])}全程陪同，准备好汇报材料和佐证台账。`,
    ],
  };
};

/** What comes by telephone or chat the day before. */
export const inspectionMessage = (plan: InspectionPlan): string =>
  `${plan.towns.length === 1 ? plan.towns[0] : '各乡镇'}：${plan.sender.short}${inspectionDays(plan)}到${plan.towns.length === 1 ? '你镇' : '乡镇'}检查${plan.subject}，请做好准备，安排领导陪同。`;

const fullTown = (town: string): string => (town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`);
