import type { Form, Grain } from './form.ts';

const NAMES: Record<string, Grain> = {
  person: 'person',
  individual: 'person',
  member: 'person',
  student: 'person',
  household: 'household',
  family: 'household',
  hh: 'household',
  village: 'village',
  community: 'village',
  town: 'village',
  township: 'village',
  area: 'village',
  region: 'village',
  group: 'group',
  organisation: 'organisation',
  organization: 'organisation',
  org: 'organisation',
  enterprise: 'organisation',
  company: 'organisation',
  house: 'house',
  building: 'house',
  plot: 'plot',
  land: 'plot',
  project: 'project',
  event: 'event',
};

/** The form's name often says it; the order matters: 企业用工人员表 is about persons. */
const BY_NAME: readonly (readonly [RegExp, Grain])[] = [
  [
    /(?:人员|人口|儿童|学生|残疾人|老人|老年人|妇女|党员|劳动力|对象|干部|患者|幼儿|少年|军人)(?:基本)?(?:情况|信息)?(?:登记|统计|调查|摸底|审批|申请|排查|汇总)?(?:表|册|名单|名册|台账|花名册)$/,
    'person',
  ],
  [/入户|贫困户|脱贫户|低保户|农户|监测户|住户|家庭(?:基本)?情况|户登记|户信息|户表/, 'household'],
  [
    /村情|各村|村级|村(?:基本)?情况|社区(?:基本)?情况|分村|乡镇.{0,6}(?:汇总|统计)表|统计年报|统计月报|村基本|乡镇(?:基本)?情况|[月季旬年]报表?$/,
    'village',
  ],
  [/房屋|出租屋|危房|自建房|农房/, 'house'],
  [/项目/, 'project'],
  [/企业|合作社|社会组织|单位(?:基本)?(?:情况|信息)|机构|商户|场所|经营主体/, 'organisation'],
];

/** The first column that names something says what the rows are. */
const OF_THINGS: readonly (readonly [RegExp, Grain])[] = [
  [/^指标/, 'village'],
  [/^项目(?:名称|编号)/, 'project'],
  [/^(?:企业|机构|场所|合作社|商户|学校|公司|经营主体|社会组织)[^人]{0,8}名称/, 'organisation'],
];

/**
 * What a row of this form stands for: as declared, else by its name, else by its fields.
 * @example grainOf({ id: '1', name: '低保入户调查登记表', fields: [] }) // 'household'
 */
export function grainOf(form: Form): Grain | string {
  if (form.grain) return NAMES[form.grain.toLowerCase()] ?? form.grain;
  const named = BY_NAME.find(([pattern]) => pattern.test(form.name.normalize('NFKC').replace(/\(.*?\)/g, '')));
  if (named) return named[1];
  const labels = form.fields.map((field) => field.label);
  const [whose] = labels.filter((label) => !/^(?:序\s*号|编号|乡镇|行政村|村|社区)/.test(label));
  const thing = OF_THINGS.find(([pattern]) => pattern.test(whose ?? ''));
  if (thing) return thing[1];
  if (labels.some((label) => /^(?:姓名|.{2,4}姓名|身份证号码?)/.test(label) && !label.includes('户主')))
    return 'person';
  if (labels.some((label) => label.includes('户主'))) return 'household';
  return labels.some((label) => /^(?:村|行政村|村名|社区|乡镇)/.test(label)) ? 'village' : 'person';
}
