import type { Client, County } from '../../test/county.ts';
import { freshKey } from '../../test/county.ts';

/** A text that goes down three desks: each hop copies it, adds a demand and takes days off the deadline. */
const BODY = [
  '　　一、全面核查户厕。对已建户厕逐户核查，建立问题台账，能改则改，不能改的说明原因，切实防止一改了之、改而不用。',
  '　　二、整治村庄卫生。以公路沿线、河道沿线、集镇和村口为重点，清理积存垃圾、残垣断壁和乱堆乱放，防止问题反弹。',
  '　　三、完善长效机制。健全村规民约和保洁制度，引导群众自觉参与，推动村庄由干净整洁向绿美宜居迈进。',
].join('\n');

export const PROVINCE = [
  '云农发〔2026〕12号',
  '云南省农业农村厅关于开展农村人居环境整治回头看的通知',
  '各州、市、县（市、区）人民政府，各乡镇（街道）：',
  '　　为巩固农村人居环境整治成果，现就开展回头看有关事项通知如下：',
  BODY,
  '　　请各地于2026年12月31日前将回头看工作总结报省农业农村厅。',
  '云南省农业农村厅',
  '2026年11月16日',
].join('\n');

/** The county passes it on: 15 working days less, and a photograph more. */
export const COUNTY = [
  '新应急〔2026〕33号',
  '新平彝族傣族自治县应急管理局转发云南省农业农村厅关于开展农村人居环境整治回头看的通知',
  '各乡镇人民政府、街道办事处：',
  '　　现将《云南省农业农村厅关于开展农村人居环境整治回头看的通知》（云农发〔2026〕12号）转发给你们，请认真贯彻落实。',
  BODY,
  '　　请各乡镇（街道）于2026年12月10日前将回头看工作总结报县应急管理局。',
  '　　同时请各乡镇（街道）于2026年12月4日前将分管领导和联络员名单报县应急管理局。',
  '新平彝族傣族自治县应急管理局',
  '2026年11月23日',
].join('\n');

/** The same demands without a word of where they come from. */
export const UNCITED = COUNTY.replace(/　　现将《.*\n/, '　　现就有关事项通知如下：\n').replace(
  '转发云南省农业农村厅关于开展农村人居环境整治回头看的通知',
  '关于做好人居环境有关工作的通知',
);

/** A county's meeting, and a township's meeting to pass it on: two notices that share few words. */
export const COUNTY_MEETING = [
  '新平彝族傣族自治县人民政府办公室关于召开全县农村饮水安全工作会议的通知',
  '各乡镇人民政府、街道办事处：',
  '　　经县人民政府研究，决定召开全县农村饮水安全工作会议。现通知如下：',
  '　　一、时间：2026年11月20日（星期五）上午9:00',
  '　　二、地点：县会议中心二楼',
  '　　三、参会人员：各乡镇分管领导、水务站站长',
  '新平彝族傣族自治县人民政府办公室',
  '2026年11月16日',
].join('\n');

export const TOWN_MEETING = [
  '漠沙镇人民政府关于召开全镇饮水安全工作会议的通知',
  '各村（社区）：',
  '　　为传达贯彻全县农村饮水安全工作会议精神，定于2026年11月24日（星期二）下午2:30在镇政府三楼召开会议，请各村（社区）书记、主任参加。',
  '漠沙镇人民政府',
  '2026年11月23日',
].join('\n');

export type OriginBody = {
  state: 'ready' | 'loading';
  held: number;
  origin: {
    verdict: string;
    copiedShare: number;
    parents: {
      requestId: string | null;
      title: string | null;
      docNo: string | null;
      issuerName: string | null;
      issuerLevel: string | null;
      receivedAt: string;
      coverage: number;
      spans: [number, number][];
      visible: boolean;
      cited: boolean;
    }[];
    paragraphs: { span: [number, number]; verdict: string; frame: boolean }[];
    carriesOut: { requestId: string | null; title: string | null } | null;
    newAsks: number[];
    tightened: { what: string; parentDue: string; due: string; workingDays: number | null }[];
    chain: { requestId: string | null; issuerLevel: string | null }[];
  } | null;
  earlier: { requestId: string; done: boolean; state: string; coverage: number } | null;
  copy: {
    edition: number;
    carriedTasks: number;
    changedParagraphs: number;
    newAsks: number;
    tightened: number;
    earlier: { requestId: string | null; number: string | null } | null;
    replacedBy: { requestId: string | null; number: string | null } | null;
  } | null;
};

/** Asks until the index has been filled after the start. */
export const untilReady = async (ask: () => Promise<{ json: () => OriginBody }>): Promise<OriginBody> => {
  for (let tries = 0; tries < 400; tries++) {
    const body = (await ask()).json();
    if (body.state !== 'loading') return body;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the index was never ready');
};

export const originOf = (client: Client, requestId: string): Promise<OriginBody> =>
  untilReady(() => client.get(`/api/requests/${requestId}/origin`));

/** A township registers what reached it. */
export const strayOf = async (county: County, person: 'clerk' | 'sibling', text: string): Promise<string> => {
  const response = await (await county.as(person)).post('/api/strays', { text, channel: 'red-head' }, freshKey());
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json().requestId;
};
