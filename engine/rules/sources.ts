import type { CitedSource } from './rule.ts';

type Certainty = 1 | 2 | 3 | 4;
type Citation = (clause: string, clauseEn: string, certainty: Certainty) => CitedSource;

/** An instrument becomes a function from clause to citation, so that its title is written once. */
const instrument =
  (title: string, titleEn: string, published = true): Citation =>
  (clause, clauseEn, certainty) => ({ title, titleEn, clause, clauseEn, certainty, published });

export const documents2012 = instrument(
  '党政机关公文处理工作条例',
  'Regulation on Official Documents of Party and Government Organs (2012)',
);
export const format2012 = instrument(
  '党政机关公文格式（GB/T 9704—2012）',
  'Format of Official Documents (GB/T 9704—2012)',
);
export const frugality2012 = instrument(
  '中央八项规定实施细则',
  'Implementing Rules of the Eight-point Decision (2012)',
);
export const reception2013 = instrument(
  '党政机关国内公务接待管理规定',
  'Provisions on Domestic Official Reception (2013)',
);
export const meetingFees2016 = instrument(
  '中央和国家机关会议费管理办法',
  'Measures on Meeting Expenses of Central Organs (2016)',
);
export const supervision2018 = instrument(
  '关于统筹规范督查检查考核工作的通知',
  'Notice on Coordinating Supervision, Inspection and Appraisal (2018)',
);
export const relief2019 = instrument(
  '关于解决形式主义突出问题为基层减负的通知',
  'Notice on Curbing Formalism and Relieving the Grassroots (2019)',
);
export const continuing2020 = instrument(
  '关于持续解决困扰基层的形式主义问题的通知',
  'Notice on Continuing to Resolve Formalism at the Grassroots (2020)',
);
export const accountability2019 = instrument(
  '中国共产党问责条例',
  'Regulation on Accountability of the Communist Party of China (2019)',
);
export const campaigns2022 = instrument(
  '创建示范活动管理办法（试行）',
  'Measures on Creation and Demonstration Campaigns (trial, 2022)',
);
export const village2022 = instrument(
  '关于规范村级组织工作事务、机制牌子和证明事项的意见',
  'Opinion on Village Tasks, Mechanisms, Plaques and Certificates (2022)',
);
export const fingertip2023 = instrument(
  '关于防治“指尖上的形式主义”的若干意见',
  'Opinion on Preventing Formalism at the Fingertips (2023)',
);
export const provisions2024 = instrument(
  '整治形式主义为基层减负若干规定',
  'Provisions on Curbing Formalism and Relieving the Grassroots (2024)',
);
export const dutyLists2024 = instrument(
  '关于全面建立乡镇（街道）履行职责事项清单的意见',
  'Opinion on Duty Lists of Townships and Streets (2024)',
);
export const enterprise2024 = instrument(
  '关于严格规范涉企行政检查的意见',
  'Opinion on Regulating Inspections of Enterprises (2024)',
);
export const mechanism2025 = instrument(
  '中央层面整治形式主义为基层减负专项工作机制会议',
  'Central burden-reduction mechanism meeting (2025-10-28)',
  false,
);
export const apps2026 = instrument(
  '政务移动互联网应用程序规范化管理办法',
  'Measures on Government Mobile Applications (2026)',
);
/** Not a rule: a default that every relief office may change. It must never be shown as a higher level's rule. */
export const productDefault = instrument('松绑默认参数', 'Songbang default parameter', false);
/** Local practice, read in reports. */
export const local = (place: string, placeEn: string, what: string): Citation =>
  instrument(`${place}${what}`, `${placeEn} (local practice)`, false);
