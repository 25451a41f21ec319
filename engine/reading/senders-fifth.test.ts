import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import type { Reading } from './reading.ts';
import { limitsOf, startsOf, windowsOf } from './testing/read-duties.ts';

/** Notices as offices of every kind write them, of our own making: limits, calls and visits, what is left open is not asked. */
type Notice = {
  text: string;
  received: string;
  limits?: string[];
  starts?: string[];
  visits?: string[];
  kinds: Reading['kind'][];
  asks?: boolean;
};

describe('a notice with dates of many purposes in one sentence', () => {
  const notices: Notice[] = [
    {
      text: '石桥村党总支：县委组织部定于4月22日上午到你村调研党建引领乡村治理，请准备15分钟汇报材料，4月21日12:00前传镇党建办审核。随行人员及车辆由县委组织部统一安排。',
      received: '2025-04-18T09:00',
      limits: ['2025-04-21 12:00'],
      starts: [],
      visits: ['2025-04-22..2025-04-22'],
      kinds: ['inspection', 'survey', 'document'],
      asks: true,
    },
    {
      text: '关于2025年下半年献血工作安排的通知\n献血时间：10月21日（星期二）上午8:30—12:00；地点：县体育馆。各单位按任务分配表组织人员参加，10月17日前把献血人员名单报县献血办。',
      received: '2025-10-09T09:00',
      limits: ['2025-10-17'],
      starts: ['2025-10-21T08:30'],
      visits: [],
      kinds: ['document', 'announce', 'meeting', 'report'],
      asks: true,
    },
    {
      text: '县消防救援大队关于开展冬季消防演练的函\n拟定于11月9日（消防日）上午10时在石桥中学举行消防疏散演练，请你校11月5日前反馈参演班级和人数，并于当日9:40前组织学生到操场集合。',
      received: '2025-10-30T09:00',
      limits: ['2025-11-05'],
      starts: ['2025-11-09T10:00', '2025-11-09T09:40'],
      visits: [],
      kinds: ['document', 'meeting', 'report'],
      asks: true,
    },
    {
      text: '关于做好防汛值班的通知：汛期（5月1日—9月30日）实行24小时值班，每天早8:30前向县防办报前一日雨情，强降雨期间每2小时一报。值班表于4月28日17时前上报。',
      received: '2025-04-21T09:00',
      limits: ['08:30 DAILY;2025-05-01..2025-09-30', '2025-04-28 17:00'],
      starts: [],
      visits: [],
      kinds: ['duty', 'report'],
      asks: true,
    },
    {
      text: '关于申领2025年第二批创业担保贷款贴息资金的通知\n申报时限：5月12日—23日。请符合条件者备齐资料，工作日9:00—17:00到县人社局二楼3号窗口提交。5月26日起县人社局会同财政局审核，6月上旬公示。',
      received: '2025-05-08T09:00',
      limits: ['2025-05-23'],
      starts: [],
      visits: [],
      kinds: ['announce', 'recommend', 'document', 'report'],
    },
    {
      text: '关于开好专题民主生活会的通知。各党委（党组）要在2025年8月20日前开好民主生活会，会前3天将方案、对照检查材料报县纪委、县委组织部审核，会后15日内报送会议情况报告、查摆问题清单、民主测评表。县委督导组将全程督导。',
      received: '2025-07-22T09:00',
      limits: ['2025-08-20'],
      starts: [],
      visits: [],
      kinds: ['document', 'report', 'meeting', 'inspection'],
      asks: true,
    },
    {
      text: '请各部门于10月15、25日和11月5日前三次报送绩效自评进展，11月20日前报送绩效自评报告。',
      received: '2025-10-09T09:00',
      limits: ['2025-10-15', '2025-10-25', '2025-11-05', '2025-11-20'],
      starts: [],
      visits: [],
      kinds: ['report', 'assessment'],
      asks: true,
    },
    {
      text: '关于2026年度报刊征订工作的通知\n征订时间从10月20日开始，12月10日结束。各村党报党刊征订任务须在11月30日前完成，订阅款于12月5日前交镇财政所，发票随报送达。',
      received: '2025-10-17T09:00',
      starts: [],
      visits: [],
      kinds: ['document', 'report'],
      asks: true,
    },
    {
      text: '关于全面排查整治校园周边食品安全问题的紧急通知：请即日起开展拉网式排查，3日内（8月25日前）将排查情况书面报县食安办，开学第一周再开展一次“回头看”。',
      received: '2025-08-22T09:00',
      limits: ['2025-08-25'],
      starts: [],
      visits: [],
      kinds: ['survey', 'report', 'inspection', 'document'],
      asks: true,
    },
    {
      text: '县级“最美志愿者”评选启事：评选分三步：4月1—20日组织推荐，4月21—30日网络投票（每人每天限投1票），5月上旬专家评审，5月15日左右揭晓。推荐材料请于4月20日18时前发送至邮箱。',
      received: '2025-03-25T09:00',
      starts: [],
      visits: [],
      kinds: ['recommend', 'announce'],
      asks: true,
    },
    {
      text: '根据2025年5月6日县政府常务会议精神，自2025年6月1日起，全县办事大厅推行“午间不断档”服务。请各乡镇便民服务中心5月26日前制定排班表并公示，同时报县行政审批局备案。',
      received: '2025-05-13T09:00',
      limits: ['2025-05-26'],
      starts: [],
      visits: [],
      kinds: ['document', 'report'],
      asks: true,
    },
    {
      text: '清河县统计局2025年粮食产量调查实测安排：9月25日—10月5日早稻区、10月8日—20日晚稻区实割实测，县局派员到抽中村组织。各村辅助调查员10月22日17:00前完成平板数据上报。',
      received: '2025-09-18T09:00',
      limits: ['2025-10-22 17:00'],
      starts: [],
      visits: [],
      kinds: ['survey', 'report', 'document'],
      asks: true,
    },
    {
      text: '关于征集2026年民生实事项目的公告：广大市民可于2025年11月1日至11月20日通过信函、邮箱等方式提出建议。',
      received: '2025-10-30T09:00',
      limits: [],
      starts: [],
      visits: [],
      kinds: [],
    },
    {
      text: '各校：因台风“海葵”影响，9月5日全县中小学、幼儿园停课一天，9月6日是否复课另行通知。各校9月5日16:00前报校舍受损情况，无受损报零。',
      received: '2025-09-04T09:00',
      limits: ['2025-09-05 16:00'],
      starts: [],
      visits: [],
      kinds: ['announce', 'report', 'duty', 'document'],
      asks: true,
    },
    {
      text: '关于开展春季学校食堂食品安全专项检查的通知\n一、学校自查阶段：3月3日—3月10日；二、部门联合检查阶段：3月11日—3月28日，由县市场监管局、教体局组成联合检查组；三、总结阶段：3月31日前各检查组上报总结。各校于3月12日前将自查报告报教体局食安股。',
      received: '2025-02-27T09:00',
      starts: [],
      visits: ['2025-03-03..2025-03-10', '2025-03-11..2025-03-28'],
      kinds: ['inspection'],
      asks: true,
    },
    {
      text: '各乡镇安监站：9月份的执法检查计划完成情况请于9月28日报县局执法大队，10月份计划同时报送，今后每月28日照此执行。',
      received: '2025-09-22T09:00',
      limits: ['2025-09-28', 'MONTHLY;28'],
      starts: [],
      visits: [],
      kinds: ['report'],
      asks: true,
    },
    {
      text: '关于2025年城乡居民养老保险集中缴费的温馨提示：为不影响您的待遇，请未缴费群众于12月20日前通过“一部手机办事通”缴费，系统将于12月25日18:00关闭。',
      received: '2025-11-28T09:00',
      limits: ['2025-12-20', '2025-12-25 18:00'],
      starts: [],
      visits: [],
      kinds: [],
    },
    {
      text: '县扶贫培训中心关于举办致富带头人培训班的函：第一期3月10日—14日，第二期3月17日—21日，每期50人，每期首日8:30前报到。请各镇3月5日前分两批报送学员花名册。',
      received: '2025-02-25T09:00',
      limits: ['2025-03-05'],
      starts: ['2025-03-10', '2025-03-17'],
      visits: [],
      kinds: ['training'],
      asks: true,
    },
    {
      text: '石桥镇党委会议通知\n时间：6月12日（周四）下午3:00\n地点：二楼小会议室\n议题：1.传达市委全会精神；2.研究“七一”表彰名单（各支部6月10日前报）；3.听取上半年重点工作（各分管领导汇报，每人不超过8分钟）\n列席：党建办、财政所负责人',
      received: '2025-06-09T09:00',
      limits: ['2025-06-10'],
      starts: ['2025-06-12T15:00'],
      visits: [],
      kinds: ['meeting'],
      asks: true,
    },
    {
      text: '请各村（社区）按照以下时间节点完成耕地流出整改：3月底前完成图斑核实，6月底前完成整改50%，9月底前全面完成，10月15日前形成总结报镇自然资源所，县级验收时间为10月20日—31日。',
      received: '2025-02-20T09:00',
      limits: ['2025-03-31', '2025-06-30', '2025-09-30', '2025-10-15'],
      starts: [],
      visits: ['2025-10-20..2025-10-31'],
      kinds: ['document', 'survey', 'report', 'inspection'],
      asks: true,
    },
    {
      text: '县卫健局：2025年全国流感疫苗接种月为10月，各接种点周六照常开诊。10月31日前，60岁以上人群接种率要达到40%以上，每周五12时前在群内报接种数。',
      received: '2025-09-26T09:00',
      limits: ['12:00 WEEKLY;FR', '2025-10-31'],
      starts: [],
      visits: [],
      kinds: ['document', 'report'],
      asks: true,
    },
    {
      text: '关于做好汛期学校安全工作的紧急通知：7月4日接市局通知，7月5日夜间至7日我市有暴雨。各校7月5日15时前完成隐患排查，暑期托管班7月5日下午起停课，每日9时、17时向教体局安全股报平安直至预警解除。',
      received: '2025-07-04T09:00',
      limits: ['09:00 DAILY', '17:00 DAILY', '2025-07-05 15:00'],
      starts: [],
      visits: [],
      kinds: ['duty', 'document', 'report', 'survey'],
      asks: true,
    },
    {
      text: '会议预通知：县委经济工作会议初步定于12月26日上午召开，会期半天，请各单位主要负责同志不要外出，正式通知另发。',
      received: '2025-12-22T09:00',
      limits: [],
      starts: ['2025-12-26'],
      visits: [],
      kinds: ['meeting'],
      asks: true,
    },
    {
      text: '关于召开全镇农产品质量安全工作会的通知：兹定于4月23日上午九时，在镇政府大会议室召开会议。请各村农安协管员（自带笔记本）于八点四十分前签到。会后领取速测卡，每村2盒。',
      received: '2025-04-21T09:00',
      limits: [],
      starts: ['2025-04-23T09:00', '2025-04-23T08:40'],
      visits: [],
      kinds: ['meeting'],
      asks: true,
    },
    {
      text: '督查通知：县“两办”督查室将于下周组织对重点项目进行实地督查，请各项目责任单位本周五下班前将项目进展（含照片）报督查室，重点说明一季度进度滞后原因。',
      received: '2025-04-08T09:00',
      limits: ['2025-04-11'],
      starts: [],
      visits: [],
      kinds: ['inspection', 'report'],
      asks: true,
    },
    {
      text: '关于核定2025年义务教育阶段家庭经济困难学生名单的函（乡镇、残联、民政）：请于9月12日前将低保、残疾、脱贫学生信息反馈县教育局资助中心，我局将于9月15日至19日进行系统比对，9月25日前拨付资金。',
      received: '2025-09-04T09:00',
      limits: ['2025-09-12'],
      starts: [],
      visits: [],
      kinds: ['survey', 'report', 'document', 'mixed', 'recommend'],
      asks: true,
    },
    {
      text: '各参保单位：2025年度社保缴费工资申报期为7月1日至7月31日，逾期未申报的按上年度110%核定。7月份应缴费款请于7月20日前足额到账。',
      received: '2025-06-24T09:00',
      limits: ['2025-07-20', '2025-07-31'],
      starts: [],
      visits: [],
      kinds: ['document', 'announce', 'report'],
      asks: true,
    },
  ];
  it.each(notices)('$text', ({ text, received, limits, starts, visits, kinds, asks }) => {
    const reading = read(text, { receivedAt: received });
    if (limits) expect(limitsOf(reading)).toEqual(limits);
    if (starts) expect(startsOf(reading)).toEqual(starts);
    if (visits) expect(windowsOf(reading)).toEqual(visits);
    if (kinds.length > 0) expect(kinds).toContain(reading.kind);
    if (asks !== undefined) expect(reading.asksSomething).toBe(asks);
  });
});
