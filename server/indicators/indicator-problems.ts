import { defineProblems } from '../http/problem.ts';

export const indicatorProblems = defineProblems({
  'sheet.of-people': {
    kind: 'unprocessable',
    zh: '这张表登记到人或户，松绑不保存个人信息，请仍在原系统办理。',
    en: 'The rows of this sheet are people or households. Songbang holds no personal data; please use its own system.',
  },
  'sheet.card': {
    kind: 'unprocessable',
    zh: '这是一张登记卡，没有按村或按指标排列的数字，不能代填或存入。',
    en: 'This is a card without figures by place or by indicator; it can be neither filled in nor kept.',
  },
  'sheet.no-figures': {
    kind: 'unprocessable',
    zh: '没有认出表格：需要有“村名”一类的列，或“指标名称、数值”两列。',
    en: 'No table was recognised: it needs a column of places, or columns for indicator and value.',
  },
  'sheet.no-values': {
    kind: 'unprocessable',
    zh: '表里没有可以存入的数字：{places} 个地名不在本单位，或栏目都是文字。',
    en: 'There is no figure to keep: {places} places are not of this unit, or all columns hold words.',
  },
  'sheet.period-needed': {
    kind: 'unprocessable',
    zh: '表上没有写明是哪一期，请选定年、季或月。',
    en: 'The sheet does not say which period it is for; please choose a year, quarter or month.',
  },
  'sheet.already-kept': {
    kind: 'conflict',
    zh: '这张表这一期已经存入。',
    en: 'This sheet is kept for that period already.',
  },
  'sheet.not-xlsx': {
    kind: 'unprocessable',
    zh: '只有 .xlsx 能按原样填好，请用表格软件另存为 .xlsx 再来。',
    en: 'Only a .xlsx can be filled in as it is; please save it as .xlsx first.',
  },
  'sheet.not-found': { kind: 'not-found', zh: '没有这张已报的表。', en: 'There is no such sheet.' },
  'sheet.already-undone': { kind: 'conflict', zh: '这张表已经撤销。', en: 'This sheet was taken back already.' },
  'indicator.not-found': { kind: 'not-found', zh: '没有这个指标。', en: 'There is no such indicator.' },
  'sheet.unknown-request': {
    kind: 'unprocessable',
    zh: '没有找到这张表对应的事项。',
    en: 'The request this sheet belongs to was not found.',
  },
});
