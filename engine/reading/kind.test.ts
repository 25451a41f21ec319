import { describe, expect, it } from 'vitest';
import { read } from './read.ts';
import { kindOfTitle, titleLayers } from './title.ts';

describe('the kind of a document by its title', () => {
  it.each([
    ['关于报送2015年林木种苗统计年报的通知', 'report'],
    ['关于实行森林经营工作报告制度的通知', 'report'],
    ['关于召开全县农业工作会议的通知', 'meeting'],
    ['关于召开第三次全体会议的预通知', 'meeting'],
    ['关于收看电视电话会议的通知', 'meeting'],
    ['关于举办信息员培训班的通知', 'training'],
    ['关于开展消防安全大检查的通知', 'inspection'],
    ['关于迎接国家卫生县城复查的通知', 'inspection'],
    ['关于做好2015年度目标管理考核工作的通知', 'assessment'],
    ['关于推荐劳动模范候选人的通知', 'recommend'],
    ['关于做好职称评审申报工作的通知', 'recommend'],
    ['关于做好国庆节期间值班工作的通知', 'duty'],
    ['致全县农民朋友的一封信', 'announce'],
    ['森林防火倡议书', 'announce'],
    ['关于征集“致家长一封信”优秀作品的通知', 'recommend'],
    ['关于2015年国庆节放假的通知', 'announce'],
    ['关于调整领导小组成员的通知', 'announce'],
    ['关于开展贫困人口摸底调查的通知', 'survey'],
    ['关于征求《条例（草案）》意见的函', 'survey'],
    ['关于印发实施方案的通知', 'issue'],
    ['关于转发省政府文件的通知', 'relay'],
    ['关于2015年工作情况的通报', 'none'],
    ['关于报送中期评估材料的通知', 'report'],
    ['关于上报培训计划的通知', 'report'],
    ['关于召开总结表彰大会的预通知', 'meeting'],
    ['关于做好“七一”表彰推荐工作的通知', 'recommend'],
    ['关于开展换届“回头看”的通知', 'inspection'],
    ['关于印发《春节值班表》的通知', 'duty'],
    ['关于收看视频培训会的通知', 'meeting'],
    ['关于公开征求对《关于印发茶园办法的通知》的意见的通知', 'announce'],
    ['关于做好寒潮防范应对工作的通知', 'duty'],
    ['关于对茶园进行观摩评比的通知', 'assessment'],
    ['关于办公室搬迁的通知', 'announce'],
    ['关于商请提供茶园资料的函', 'report'],
    ['关于评选表彰“最美茶园”的通知', 'recommend'],
    ['关于下达2018年茶园提升项目的通知', 'issue'],
    ['关于申报2023年表彰项目的通知', 'recommend'],
    ['关于表彰先进茶场的通知', 'announce'],
    ['关于开展第三批示范茶园认定工作的通知', 'recommend'],
    ['关于开展校舍安全隐患排查的通知', 'inspection'],
    ['关于加强森林防火工作的紧急通知', null],
  ] as const)('%s is %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });
  it('shows its layers of forwarding', () => {
    expect(titleLayers('关于转发市府办关于印发方案的通知的通知').map((layer) => layer.verb)).toEqual(['转发', '印发']);
    expect(titleLayers('关于召开会议的通知')).toEqual([]);
  });
});

describe('whether somebody has to do something', () => {
  const asks = (text: string) => read(text, { receivedAt: '2015-11-20T09:00' }).asksSomething;
  it.each([
    '关于报送情况的通知\n各乡镇：\n请于6月6日前报送。',
    '关于召开会议的通知\n各乡镇：\n定于6月6日9:00召开会议。',
    '关于加强值班工作的通知\n各乡镇：\n领导在岗带班，昼夜值班。',
    '关于转发省文件的通知\n各乡镇：\n现转发，请抓好落实。',
    '关于印发报送制度的通知\n各乡镇：\n现印发制度，请专人报送，及时准确。',
    '关于开展督查的通知\n各乡镇：\n市政府将督查整治行动，每县抽2户企业。',
    '关于进一步加强森林防火工作的通知\n各乡镇：\n一、落实责任。二、严禁野外用火。',
  ])('it asks: %s', (text) => {
    expect(asks(text)).toBe(true);
  });
  it.each([
    '关于印发应急预案的通知\n各乡镇：\n预案已经同意，现印发，请贯彻执行。',
    '关于上半年落实情况的通报\n各乡镇：\n请在下半年压实责任，认真整改。',
    '关于优化营商环境的实施方案\n各乡镇：\n一、总体要求；二、目标；三、任务。',
    '关于成立领导小组的通知\n各乡镇：\n组长由张三担任。',
    '关于2016年元旦放假的通知\n各乡镇：\n1月1日至3日放假调休，共3天。',
    '',
  ])('it asks nothing: %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});

describe('the kind of a document whose title was left out', () => {
  it.each([
    ['各乡镇：\n时间：11月25日上午9:00。\n地点：县会堂。\n参加人员：分管领导。', 'meeting'],
    ['各支部：\n时间：11月25日14:30；地点：五楼；主讲人：张教授。', 'training'],
    ['各校：\n县法制办12月21日至25日集中检查。各校12月18日前完成自查。', 'inspection'],
    ['各卫生院：\n考核时间：12月22日至26日。考核方式：查阅资料。', 'assessment'],
    ['各镇：\n调研组拟于12月上旬实地调研，请反馈联络人。', 'survey'],
    ['各县区：\n立即逐栋排查，12月15日前报排查报告。', 'survey'],
    ['各部门：\n请于12月18日前将修改意见反馈，征求意见稿附后。', 'survey'],
    ['各市：\n推荐名额10个，12月20日前报推荐表。', 'recommend'],
    ['各县局：\n请于12月10日前将进度报送我局。', 'report'],
    ['各茶场：\n茶人下乡活动三年来举办讲座30场。请于12月中旬前将活动情况反馈表报县茶办。', 'report'],
    ['各处室：\n1月1日至3日放假，共3天，1月4日上班。', 'announce'],
    ['各乡镇：\n调整县河长制领导小组成员，名单如下：组长张某。', 'announce'],
    ['各乡镇：\n截至10月底，累计完成土方120万方，占计划的36%。', 'none'],
    ['各茶场：\n决定组建督查组对各茶场进行督查，看是否违规举办快慢班、重点班。', 'inspection'],
    ['各校：\n现将省厅通知转发给你们，请落实。', 'relay'],
    ['各局：\n现将方案印发给你们，请执行。', 'issue'],
    ['经各地推荐评选，拟定候选人24名，现公示如下。监督电话：7911201', 'announce'],
    ['请于7月24日前报送维修情况。我部将于8月18日联合有关部门进行督查，督查结果记入考核。', 'report'],
    [
      '关于排查茶库隐患的通知\n各茶场：\n现将县茶办《关于排查茶库隐患的通知》转发给你们，请于12月3日前报排查表。',
      'relay',
    ],
    ['关于排查茶库隐患的通知\n各茶场：\n现将县茶办《关于看库值守的通知》转发，请于12月3日前报排查表。', 'survey'],
    ['第一季度，各部门共报送信息455篇，其中镇街115篇。各部门要重视报送工作。', 'none'],
    ['记者从11月20日的会上获悉，即日起至12月底，我市将开展安全生产大检查。', 'none'],
  ] as const)('%s is %s', (text, kind) => {
    expect(read(text, { receivedAt: '2015-11-20T09:00' }).kind).toBe(kind);
  });
});

describe('the kind of an untitled notice by the sentence it opens with', () => {
  it.each([
    ['各茶场：\n拟于今年分批检查茶库，现将茶库安全检查计划下达如下：\n检查结果将予以公示。', 'inspection'],
    [
      '各茶场：\n原定时间作了调整，并把两项工作结合进行，现将茶园管理综合评估有关事项通知如下：\n一、备好材料。',
      'inspection',
    ],
    ['各茶场：\n按假期安排，现将清明节值班工作通知如下：\n县茶办将抽查值班情况。', 'duty'],
    ['兹定于3月20日在茶厂接待茶农，欢迎广大群众参加。', 'announce'],
  ] as const)('%s', (text, kind) => {
    expect(read(text, { receivedAt: '2024-03-11T09:00' }).kind).toBe(kind);
  });
});

describe('the kind by the title', () => {
  it.each([
    ['关于对2015年度考核指标分解落实情况进行督查的通知', 'inspection'],
    ['关于发布《执法车辆配置规范（试行）》的通知', 'issue'],
    ['关于做好环境保护督察问题整改工作的通知', 'document'],
    ['县人民政府森林防火禁火令', 'announce'],
    ['关于抽人参加茶园清理专班的通知', 'document'],
    ['关于改动茶园督察碰头会时间的通知', 'meeting'],
    ['关于开展“茶农统计日”宣传活动的通知', 'document'],
    ['关于做好年度报告编制发布工作的通知', 'report'],
    ['关于同意某镇便民服务中心选址的批复', 'none'],
    ['关于开展安全生产整治行动督查工作的通知', 'inspection'],
  ] as const)('%s is %s', (title, kind) => {
    expect(read(`${title}\n各乡镇：\n请落实。`).kind).toBe(kind);
  });
});

describe('whether something is asked', () => {
  const asks = (text: string) => read(text, { receivedAt: '2015-11-20T09:00' }).asksSomething;
  it('is yes when a limit counts from receipt, though it has no date of its own', () => {
    expect(asks('请收到通知后3个工作日内将名单报县府办。')).toBe(true);
  });
  it('is no for names put before the public, even though units had applied or recommended', () => {
    expect(asks('经各县自主申报、推荐，拟定试点县10个，现予公示，时间为11月20日至11月24日。')).toBe(false);
  });
  it('is yes when an announcement tells those below what to do, and no when it is only to be observed', () => {
    expect(asks('11月30日放假一天。各乡镇要安排好值班，遇突发事件及时报告。')).toBe(true);
    expect(asks('严禁一切林区野外用火，请各单位遵照执行。')).toBe(false);
  });
  it('is no for honours, though they end with hopes, and for a relay only to be known', () => {
    const honours =
      '关于表彰先进单位的决定\n各县：\n市政府决定对某镇等14个单位予以表彰。各部门要学习先进，办好每一件建议。';
    expect(asks(honours)).toBe(false);
    expect(asks('经研究，决定对甲乡等10个单位给予表彰。希望受表彰的单位再接再厉，未受表彰的单位要认真总结。')).toBe(
      false,
    );
    expect(asks('请各地推荐先进集体，推荐名额2个，县政府将予以表彰。')).toBe(true);
    expect(asks('现将省通告转发给你们，请周知。')).toBe(false);
    expect(asks('现将省通知转发给你们，请认真贯彻执行。')).toBe(true);
  });
  it('is yes when the text that is issued calls for a plan of one’s own', () => {
    expect(asks('现将预案印发给你们，请根据本预案制定专项应急预案。')).toBe(true);
    expect(asks('现将计划印发你们。请你们结合实际，及时制订实施方案，认真组织实施。')).toBe(true);
    expect(asks('现将预案印发给你们，请认真执行。')).toBe(false);
  });
});

describe('a pure relay', () => {
  it('passes a document on and adds nothing', () => {
    expect(read('关于转发省文件的通知\n各乡镇：\n现转发，请按该通知落实。').pureRelay).toBe(true);
    expect(
      read('关于转发督查通报的通知\n各县：\n11月14日督查组反馈了意见。现将通报转发给你们，请切实整改。').pureRelay,
    ).toBe(true);
  });
  it('is none any more when it adds a report or a check of its own', () => {
    expect(read('关于转发省文件的通知\n各乡镇：\n现转发，请于11月30日前将落实情况报县政府办。').pureRelay).toBe(false);
    expect(read('关于转发省文件的通知\n各乡镇：\n现转发，请立即自查，逐项核对。').pureRelay).toBe(false);
  });
});

describe('duties without a date', () => {
  const kinds = (text: string) => read(text).asks.map((ask) => ask.kind);
  it.each([
    ['请各村下载“某某通”APP并注册。', 'app'],
    ['请联络员加入工作群。', 'group'],
    ['层层签订责任书。', 'letter'],
    ['各村统一悬挂标牌。', 'plaque'],
    ['请抽调2名业务骨干到县局工作。', 'secondment'],
    ['各乡镇要明确一名联络员。', 'post'],
    ['组织开展示范村创建，参加达标活动。', 'campaign'],
    ['择优推荐先进个人2名。', 'recommend'],
    ['请专人报送情况。', 'report'],
    ['认真填写值班安排表。', 'form'],
  ] as const)('%s asks for %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
  it('are not read into what is past or forbidden', () => {
    expect(kinds('已报送情况的单位不得再加入其他工作群。')).toEqual([]);
  });
});

describe('the kind of a document without a title', () => {
  const kind = (text: string) => read(text, { receivedAt: '2016-03-01T09:00' }).kind;
  it('is not taken from what a cited title or a later sentence says of forwarding and issuing', () => {
    expect(
      kind(
        '各科室：\n根据市茶办的申报指南，现将申报工作有关事项通知如下：\n1.请按照《市茶办关于印发<茶园项目办法>的通知》申报，申报书一式5份。\n2.申报截止日期为4月20日。',
      ),
    ).toBe('recommend');
    expect(kind('各站：\n现将《茶园情况调查表》下发各站，请认真填写，于3月15日前上报。')).not.toBe('issue');
  });
  it('is what the business in hand is called', () => {
    expect(
      kind('各分会：\n2016年优秀会员推荐工作已经开始，现将有关事项通知如下：\n一、各分会应有专人负责，材料报送我会。'),
    ).toBe('recommend');
    expect(
      kind(
        '各乡镇：\n县茶办决定对2015年补贴茶园成效进行核查，现就有关事项通知如下：\n一、内容：面积。请于4月1日前报自查结果。',
      ),
    ).toBe('inspection');
  });
  it('is no public notice when the office means to show the names later', () => {
    const text =
      '县评选办将对各单位申报材料进行审核，在网站将候选集体和个人进行公示，分别授予“先进茶场”荣誉称号。\n一、各站要做好初审和申报工作。\n二〇一五年十一月三日';
    expect(kind(text)).toBe('recommend');
    expect(read(text).asksSomething).toBe(true);
  });
  it('is no meeting when people enter for a match or are put forward for a fair', () => {
    expect(kind('各校：\n经研究，组织师生参加知识竞赛。报名时间：3月10日前报人数。竞赛时间：4月10日。')).not.toBe(
      'meeting',
    );
    expect(
      kind(
        '各部门：\n我校将于2016年6月22日参加在江城举行的成果交易会，现征集推荐项目，请于4月14日前填写《项目推荐表》报科研处。',
      ),
    ).toBe('recommend');
  });
  it('is no training when the teachers of a course have something to fill in', () => {
    expect(kind('各学部：\n现决定开展教材征选，通知如下：\n1.课程主讲教师填写《教材建议表》。')).not.toBe('training');
  });
  it('is no meeting when a notice says how to behave at meetings', () => {
    expect(kind('关于进一步严明会风会纪的通知\n各乡镇：\n参会人员不得迟到早退，不得替会。')).toBe('document');
  });
  it('is a watch when bad weather is told and people are told to guard against it', () => {
    expect(kind('各乡镇：\n7日晚开始有强降水过程。请各地密切关注雨情，切实做好水库防守、山洪灾害防御。')).toBe('duty');
  });
});

it('takes an untitled notice for what the sentence says that points to the table below', () => {
  const text =
    '各单位：\n县茶办将组织人员对7、8月份物业服务情况进行考核，具体工作安排见下表。\n反馈表于9月7日前交县茶办。\n县茶办';
  expect(read(text, { receivedAt: '2026-09-03T09:00' }).kind).toBe('assessment');
});
