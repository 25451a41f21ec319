/** What a time expression is for. `past`, `effective` and `other` are dates nobody has to meet. */
export type Role =
  | 'deadline'
  | 'meeting'
  | 'training'
  | 'checkin'
  | 'inspection'
  | 'effective'
  | 'holiday'
  | 'publicity'
  | 'cutoff'
  | 'past'
  | 'period'
  | 'other';

/** Verbs of handing something in. */
export const reportVerb =
  /上报(?!率)|报送(?!率)|呈报|填报(?!率)|报名|报备|(?<![通预汇日月周季年简快])报(?!到|告|道|考|销|警|刊|纸|名单|表|酬|废|批|请|社|复|来|账|价|社)|提交|上交|交(?![通流易叉换接纳待警管代运]|办(?!公))|反馈|报回|返回(?!提供)|回复|回执|上传|录入|发送|发至|发到|寄|传真|传至|汇总|报告(?=我|县|市|省|区|局)|报告(?:情况|工作)|报出|报到(?=(?:我|本|党政|[县市区镇乡州省][一-龥]{0,8})(?:办公室|办|局|科|股|组|委)(?:$|[,。;(]))|申报|推荐|补报|送(?:达|交|至|到|我|县|市|局|办|审|指定|[一-龥]{0,8}(?:科|室|办|局|处|站|所|中心))|登记|缴|告知|报我|领取|签订|签字盖章|填写|加入|下载|安装|注册|备案/;
export const inspectionWord =
  /观摩评|逐[村户乡镇组][^,。]{0,4}观摩|观摩(?:检查|督查|拉练)|评比(?=$|[,。;)])|督查|检查|督导|考核|考评|明察|复核|验收|抽查|考察|评审|暗访|暗查|明查|巡查|核查|评估|视察|巡视|巡察|抽检|检验|调研|复查|走访|排查|审计|自查|互查|查验|实地|核验|抽验|初验|复验|自验|评查|评审|评议|测评|督察|巡检/;

export const checkinLabel = /报到|签到|入场|集合|出发|乘车/;
export const inspectionLabel =
  /检查|督查|督办|督察|考评|复核|测评|评议|督导|验收|考核|评审|考察|抽查|暗访|核查|调研|巡查|自查|评估|迎检|巡视|巡察/;
/** `检查时间`, `督查`, `自查阶段` name a time of looking; `检查内容`, `考核材料` do not. */
export const isVisitLabel = (label: string): boolean =>
  inspectionLabel.test(label) &&
  !/报告|总结|结果|缴|领取|报名|申报|材料|(?:内容|范围|对象|要求|人员|重点|标准|依据|目的|纪律|单位)$/.test(label);
/** `督查时间:11月26日起`: the label of a time of looking. */
export const isVisitTime = (label: string | null): boolean =>
  label !== null && /时间|日期/.test(label) && isVisitLabel(label);
export const dueLabel =
  /截止|截至|报送|上报|提交|反馈|报名|申报|填报|报告|完成|办理|时限|期限|交稿|征集|推荐|受理|投稿|回复|领取|材料|缴|确认|投票|开放时间|承保|参保|投保|征订|上交|交表|送交|申请|报账|结算|年审|年检|登记时间|办理时间/;

/** The nature of the document, which decides what a bare “时间：” is about. */
export type Setting = {
  meeting: boolean;
  training: boolean;
  inspection: boolean;
  report: boolean;
  /** News or a record of what has been done: nobody is asked to come. */
  narrative: boolean;
  /** A report or a request to those above, which asks nothing of those below. */
  upward: boolean;
  /** A 通报: the meetings it speaks of have been held. */
  lookBack: boolean;
};

/** `从11月24日开始,用两周时间,对各县进行检查`: the visit is named in a later segment. */
export const visitAhead =
  /^[^。]{0,60}(?:对|赴|到|分组|组织|开展|进行)[^。]{0,24}(?:督查|检查|督导|考[核评]|验收|巡[查察]|抽查|评估|核查|复核|调研|暗访|测评|观摩评)/;
