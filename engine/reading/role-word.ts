import { gives, looks, reports, toOffice } from './vocabulary.ts';

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
export const reportVerb = new RegExp(
  `上报(?!率)|报送(?!率)|呈报|填报(?!率)|报名|报备|${reports}|提交|上交|${gives}|反馈|报回|返回(?!提供)|回复|回执|上传|录入|发(?:送|至|到|我)|寄|传真|传至|汇总|报告(?=我|县|市|省|区|局)|报告(?:情况|工作)|报出|报到(?=${toOffice})|申报|推荐|补报|送(?:达|交|至|到|我|县|市|局|办|审|指定|[一-龥]{0,8}(?:科|室|办|局|处|站|所|中心))|登记|缴|告知|报我|领取|签订|签字盖章|填写|加入|下载|安装|注册|备案`,
);
export const inspectionWord = new RegExp(
  `观摩(?:评|拉练)|逐[村户乡镇组][^,。]{0,4}观摩|评比(?=$|[,。;)])|明察|考察|评[审查议]|视察|[抽巡]检|检验|走访|审计|[暗明复排自互]查|查验|实地|现场[勘鉴]|田间鉴|踏勘|[核抽初复自]验|测评|${looks}`,
);

export const checkinLabel = /报到|签到|入场|集合|出发|乘车/;
export const inspectionLabel = new RegExp(`督办|[测自复]评|评[议审]|考察|自查|迎检|${looks}`);
/** `检查时间`, `督查`, `自查阶段` name a time of looking; `检查内容`, `考核材料` do not. */
export const isVisitLabel = (label: string): boolean =>
  inspectionLabel.test(label) &&
  !/[通专简]报|报告|总结|结果|发现|缴|领取|报名|申报|材料|(?:内容|范围|对象|要求|人员|重点|标准|依据|目的|纪律|单位|时段|周期|[办局组队科室站所])$/.test(
    label,
  );
/** `13日请到办公室取回` among the days of a visit: what is asked afterwards. */
export const asksBack = ({ after }: { after: string }): boolean => /^请/.test(after);
/** `督查时间:11月26日起`: the label of a time of looking. */
export const isVisitTime = (label: string | null): boolean =>
  label !== null && /时间|日期/.test(label) && isVisitLabel(label);
export const dueLabel =
  /截止|截至|报送|上报|提交|反馈|报名|申报|填报|报告|完成|办理|时限|期限|交稿|征集|征文|征稿|推荐|受理|投稿|回复|领取|材料|缴|确认|投票|开放时间|承保|参保|投保|征订|上交|交表|送交|申请|报账|结算|年审|年检|登记时间|办理时间/;

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
  /** News under a headline. */
  news: boolean;
  /** An announcement to the public: its limits bind no office. */
  open: boolean;
};

/** `从11月24日开始,用两周时间,对各县进行检查`: the visit is named in a later segment. */
export const visitAhead = new RegExp(`^[^。]{0,60}(?:对|赴|到|分组|组织|开展|进行)[^。]{0,24}(?:${looks}|测评|观摩评)`);
