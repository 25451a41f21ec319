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

describe('a message of many, a programme, a table of tasks, a public call', () => {
  const notices: Notice[] = [
    {
      text: '各位支书：明天市里暗访组可能到咱们镇，具体哪个村不知道，大家今晚把村部卫生、台账再过一遍，明早7点半前到岗，手机保持畅通，谁出问题谁负责',
      received: '2025-05-20T17:20',
      limits: ['2025-05-21 07:30'],
      starts: [],
      visits: ['2025-05-21..2025-05-21'],
      kinds: ['inspection', 'document'],
      asks: true,
    },
    {
      text: '@全体成员 重要通知！原计划今天（11月6日）下午2:30的安全例会取消，改为书面通报。各站所周五前把隐患整改回复单交安监站，不交的下周一例会上说明原因。',
      received: '2025-11-06T09:00',
      limits: ['2025-11-07'],
      starts: [],
      visits: [],
      kinds: ['announce', 'report', 'document'],
      asks: true,
    },
    {
      text: '接县委办电话通知：\n时间：8月29日（星期五）上午9:30\n地点：县会议中心二楼\n会议名称：全县项目观摩总结大会\n参会：镇党政正职、分管副职\n要求：提前15分钟签到入座，着短袖白衬衣，8月28日12点前把参会名单（含车牌号）报县委办秘书科小李13888665544',
      received: '2025-08-27T09:00',
      limits: ['2025-08-28 12:00'],
      starts: ['2025-08-29T09:30'],
      visits: [],
      kinds: ['meeting'],
      asks: true,
    },
    {
      text: '县医保局：今天是缴费倒计时第10天！截至昨日，全县参保率91.3%，石桥、柳林等6个乡镇低于平均数。请低于平均数的乡镇今晚8:00前将攻坚方案报县医保局，县政府分管领导将于明日起逐乡督导。',
      received: '2025-12-21T09:00',
      limits: ['2025-12-21 20:00'],
      starts: [],
      visits: ['2025-12-22..'],
      kinds: ['report', 'inspection', 'document'],
      asks: true,
    },
    {
      text: '关于印发《清河县2025年“安康杯”竞赛活动方案》的通知\n各基层工会：\n现将《清河县2025年“安康杯”竞赛活动方案》印发给你们，请结合实际认真组织实施。\n附件：清河县2025年“安康杯”竞赛活动方案\n活动时间：2025年3月至11月。\n（一）报名阶段（4月15日前）：各基层工会将报名表报县总工会。\n（二）实施阶段（4月16日—10月31日）。\n（三）考评阶段（11月1日—11月30日）：县竞赛委对参赛单位进行考评，并推荐市级先进。',
      received: '2025-03-20T09:00',
      limits: ['2025-04-15'],
      starts: [],
      visits: ['2025-11-01..2025-11-30'],
      kinds: ['issue'],
    },
    {
      text: '关于召开2025年度镇机关民主生活会征求意见的通知\n根据上级安排，镇党委拟于2026年1月中旬召开民主生活会。现面向各村、各站所征求意见建议，请于12月31日前将《征求意见表》以书面形式密封后投入意见箱（镇政府一楼大厅），或发送至szdj@163.com。征求意见时间：2025年12月22日至12月31日。',
      received: '2025-12-22T09:00',
      limits: ['2025-12-31'],
      starts: ['2026-01-11'],
      visits: [],
      kinds: ['survey', 'meeting'],
      asks: true,
    },
    {
      text: '石桥镇人民政府关于2025年元旦假期值班的报告\n县政府办公室：现将我镇值班安排报告如下：1月1日带班领导李某，值班人员王某；值班电话7710001，24小时畅通。2024年12月30日，我镇召开了安全生产会议，1月1日至3日将组织3个组开展巡查。特此报告。',
      received: '2024-12-31T09:00',
      limits: [],
      starts: [],
      visits: [],
      kinds: ['none'],
      asks: false,
    },
    {
      text: '关于2025年10月份安全生产检查情况的通报\n10月13日至24日，镇应急办会同消防所对辖区32家企业开展了检查，发现隐患58处，已整改51处。其余7处责令11月15日前整改到位。请各村举一反三，11月20日前报送本村自查整改情况。',
      received: '2025-10-31T09:00',
      limits: ['2025-11-15', '2025-11-20'],
      starts: [],
      visits: [],
      kinds: ['none', 'report', 'document', 'inspection'],
      asks: true,
    },
    {
      text: '关于表彰2024年度“十佳护林员”的决定\n经村级推荐、镇林业站初审、镇党委会2025年1月9日研究决定，授予张某等10名同志“十佳护林员”称号，颁奖仪式定于1月20日上午9:30在镇文化广场举行。请各村通知受表彰人员于9:00前到场。',
      received: '2025-01-13T09:00',
      limits: [],
      starts: ['2025-01-20T09:30', '2025-01-20T09:00'],
      visits: [],
      kinds: ['announce', 'meeting'],
      asks: true,
    },
    {
      text: '石桥镇综合文化站免费开放公告：开放时间为周二至周日9:00—17:00，周一闭馆。暑期（7月1日至8月31日）延长至20:00。图书借阅期30天，逾期每天0.1元。',
      received: '2025-06-25T09:00',
      limits: [],
      starts: [],
      visits: [],
      kinds: ['announce', 'none'],
    },
    {
      text: '停电通知：因线路检修，4月12日（周六）6:00—18:00石桥街、大湾村一、二组停电，请做好准备。',
      received: '2025-04-09T09:00',
      limits: [],
      starts: [],
      visits: [],
      kinds: ['announce'],
    },
    {
      text: '采购项目竞争性谈判公告：报名时间2025年9月1日至9月5日（上午9:00至11:30，下午2:30至5:00），递交响应文件截止时间及开标时间：2025年9月9日上午10:00。',
      received: '2025-08-29T09:00',
      starts: [],
      visits: [],
      kinds: [],
    },
    {
      text: '县教育局：2025年秋季招生工作日程：6月20日前公布方案；6月25日—27日网上报名；7月1日—3日资料审核；7月10日张榜；8月25日发放通知书；8月31日新生报到。',
      received: '2025-06-10T09:00',
      starts: [],
      visits: [],
      kinds: [],
    },
    {
      text: '关于兑付2024年产茧奖补的通知\n各村请于5月10日至5月20日（节假日除外）到镇农经站核对清册，5月25日前签字确认，逾期未确认视为自动放弃。奖补资金预计6月底前打卡发放。',
      received: '2025-05-06T09:00',
      limits: ['2025-05-20', '2025-05-25'],
      starts: [],
      visits: [],
      kinds: ['document', 'announce', 'report'],
      asks: true,
    },
    {
      text: '关于做好2025年高考期间服务保障的通知\n6月7日至9日为高考时间。6月5日起至考试结束，考点周边200米内禁止施工；6月6日下午5点前，各相关单位报送保障人员名单；6月7日早7:00志愿者到岗。',
      received: '2025-06-03T09:00',
      limits: ['2025-06-06 17:00'],
      visits: [],
      kinds: ['document', 'report', 'duty'],
      asks: true,
    },
    {
      text: '关于做好2025年末公务员统计工作的通知\n统计时点为2025年12月31日24时。12月24日（星期三）上午9:00在县委党校机房集中布置并培训软件操作，请各单位派1名统计员参加；2026年1月9日至13日分批集中会审（具体批次见附件2），会审前须完成系统校核。',
      received: '2025-12-18T09:00',
      limits: [],
      visits: [],
      kinds: ['report', 'training', 'meeting'],
      asks: true,
    },
    {
      text: '关于组织参加全市第四届职工技能大赛的通知\n大赛定于11月8日-9日在市技师学院举行。报名截止10月15日18:00。参赛选手11月7日15:00前到市技师学院报到，领队会11月7日16:30召开。',
      received: '2025-09-28T09:00',
      limits: ['2025-10-15 18:00'],
      starts: ['2025-11-08', '2025-11-07T15:00', '2025-11-07T16:30'],
      visits: [],
      kinds: ['recommend', 'document', 'meeting', 'announce'],
      asks: true,
    },
    {
      text: '关于清查2024年度以前未结案件的通知\n请各执法中队对2024年12月31日以前立案未结的案件逐案清理，列出清单，12月5日前报法制股；2025年12月25日前原则上全部结案。',
      received: '2025-11-24T09:00',
      limits: ['2025-12-05', '2025-12-25'],
      starts: [],
      visits: [],
      kinds: [],
      asks: true,
    },
    {
      text: '市委巡察“回头看”整改台账报送要求：整改时限分为立行立改（1个月内）、限期整改（3个月内）、长期坚持。首次报送2025年4月25日，之后每月25日报送进展，7月25日报送总报告。',
      received: '2025-04-14T09:00',
      limits: ['2025-04-25', '2025-07-25', 'MONTHLY;25'],
      starts: [],
      visits: [],
      kinds: ['report'],
      asks: true,
    },
    {
      text: '关于调整2025年全县春节团拜会时间的通知\n原定1月24日上午的团拜会调整到1月23日（腊月二十四）下午3:00，地点由县礼堂改为县宾馆多功能厅，请2:45前入场。',
      received: '2025-01-20T09:00',
      limits: [],
      starts: ['2025-01-23T15:00', '2025-01-23T14:45'],
      visits: [],
      kinds: ['meeting', 'announce'],
      asks: true,
    },
    {
      text: '各学校：请在今年8月31日、明年2月28日前分别完成春秋两季教材循环使用登记，并于登记结束后5个工作日内报教材室。',
      received: '2025-07-15T09:00',
      limits: ['2025-08-31', '2026-02-28'],
      starts: [],
      visits: [],
      kinds: ['report', 'document'],
      asks: true,
    },
    {
      text: '石桥镇关于迎接省级生态乡镇复核的任务分解\n序号|任务|牵头|完成时间\n1|集镇环境整治|城建办|7月25日\n2|台账收集（2022—2024年）|环保站|7月28日\n3|宣传氛围营造|文化站|8月1日前\n省复核组预计8月5日左右到镇。',
      received: '2025-07-18T09:00',
      limits: ['2025-07-25', '2025-07-28', '2025-08-01'],
      starts: [],
      visits: ['2025-08-05..2025-08-05'],
      kinds: ['inspection', 'document', 'assessment'],
      asks: true,
    },
    {
      text: '关于认真做好汛期地灾防范的函\n4至9月为主汛期，5月1日起执行24小时值班；各乡镇于4月25日前更新防灾预案，4月底前组织一次演练并将影像资料报县自然资源局。',
      received: '2025-04-08T09:00',
      limits: ['2025-04-25', '2025-04-30'],
      starts: [],
      visits: [],
      kinds: ['document', 'duty', 'report'],
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
