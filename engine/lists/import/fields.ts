export type ListKind = 'inspection-plan' | 'meeting-plan' | 'issued-register' | 'report-types' | 'duty-list';

export type FieldKind = 'text' | 'date' | 'window' | 'times' | 'unit' | 'towns' | 'duty-list' | 'frequency' | 'words';

/** One thing a row of a list says. `header` is what our own template prints; `names` are what offices call it, the best first. */
export type ListField = {
  key: string;
  header: string;
  kind: FieldKind;
  needed: boolean;
  names: readonly string[];
};

const field = (key: string, kind: FieldKind, needed: boolean, ...names: [string, ...string[]]): ListField => ({
  key,
  header: names[0],
  kind,
  needed,
  names,
});

const PLAN_NO = field('planNo', 'text', false, '计划编号', '编号', '计划号', '项目编号');
const APPROVAL = field(
  'approval',
  'text',
  false,
  '批准文号',
  '审批文号',
  '备案号',
  '立项依据',
  '检查依据',
  '依据',
  '审批情况',
);
const NOTE = field('note', 'text', false, '备注', '说明');
const TIMES = field('times', 'times', false, '次数', '频次', '检查频次', '检查次数', '场次', '年度次数');

/** The columns of each list. */
export const LIST_FIELDS: Readonly<Record<ListKind, readonly ListField[]>> = {
  'inspection-plan': [
    PLAN_NO,
    field(
      'title',
      'text',
      true,
      '检查事项',
      '督查检查考核事项',
      '事项名称',
      '项目名称',
      '检查内容',
      '督检考名称',
      '名称',
      '事项',
      '内容',
    ),
    field(
      'issuer',
      'unit',
      true,
      '实施单位',
      '牵头单位',
      '责任单位',
      '组织单位',
      '主办单位',
      '实施部门',
      '牵头部门',
      '检查单位',
      '检查部门',
      '单位',
    ),
    field('targets', 'towns', false, '检查对象', '对象范围', '检查范围', '涉及乡镇', '受检单位', '对象', '范围'),
    field('window', 'window', false, '检查时间', '开展时间', '实施时间', '时间安排', '计划时间', '完成时间', '时间'),
    TIMES,
    APPROVAL,
    NOTE,
  ],
  'meeting-plan': [
    PLAN_NO,
    field('title', 'text', true, '会议名称', '会议主题', '会议内容', '名称', '议题'),
    field('issuer', 'unit', true, '主办单位', '承办单位', '牵头单位', '召集单位', '责任单位', '主办部门', '单位'),
    field('targets', 'towns', false, '参会范围', '参会单位', '参会人员范围', '参加范围', '参会对象'),
    field('window', 'window', false, '召开时间', '会议时间', '拟开时间', '计划时间', '时间安排', '时间'),
    TIMES,
    APPROVAL,
    NOTE,
  ],
  'issued-register': [
    field(
      'issuedOn',
      'date',
      true,
      '发文日期',
      '成文日期',
      '印发日期',
      '印发时间',
      '发文时间',
      '登记日期',
      '日期',
      '时间',
    ),
    field('docNo', 'text', false, '发文字号', '文号', '文件编号', '文件字号', '字号', '编号'),
    field('title', 'text', true, '文件标题', '标题', '文件名称', '题名', '文件题名', '名称', '事由'),
    field(
      'issuer',
      'unit',
      true,
      '发文单位',
      '发文机关',
      '发文部门',
      '制发单位',
      '主办单位',
      '拟稿单位',
      '承办单位',
      '单位',
      '部门',
    ),
  ],
  'report-types': [
    field('title', 'text', true, '报表名称', '表格名称', '报表', '表名', '材料名称', '名称', '台账名称'),
    field(
      'issuer',
      'unit',
      true,
      '布置单位',
      '要求单位',
      '主管部门',
      '收表单位',
      '归口部门',
      '牵头部门',
      '上级部门',
      '部门',
      '单位',
    ),
    field('frequency', 'frequency', false, '报送频次', '报送周期', '填报周期', '填报频次', '频次', '周期', '频率'),
    field('fields', 'words', false, '填报内容', '主要指标', '数据项', '指标', '字段', '报送内容', '主要内容', '内容'),
    field('heldIn', 'text', false, '数据所在', '填报平台', '报送渠道', '系统名称', '平台名称', '系统', '平台', '渠道'),
    field(
      'lastReportedOn',
      'date',
      false,
      '最近报送日期',
      '上次报送日期',
      '最近报送时间',
      '上次报送',
      '最近报送',
      '最近一次',
    ),
  ],
  'duty-list': [
    field('list', 'duty-list', true, '清单类别', '清单名称', '所属清单', '履职类型', '清单', '类型'),
    field('category', 'text', false, '事项类别', '一级事项', '领域', '类别', '事项分类'),
    field('item', 'text', true, '事项名称', '履职事项', '具体事项', '二级事项', '职责事项', '事项', '职责'),
    field(
      'leadUnit',
      'text',
      false,
      '牵头部门',
      '对应上级部门',
      '上级部门',
      '承接部门',
      '收回部门',
      '承接部门及工作方式',
      '部门',
    ),
    field('townPart', 'text', false, '乡镇职责', '乡镇配合职责', '配合职责', '乡镇承担的职责'),
    field('town', 'towns', false, '适用乡镇', '乡镇', '乡镇（街道）', '镇街'),
  ],
};
