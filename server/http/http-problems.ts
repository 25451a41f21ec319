import { defineProblems } from './problem.ts';

export const httpProblems = defineProblems({
  'http.invalid': { kind: 'invalid', zh: '填写有误：{where} {what}', en: 'The request is not valid: {where} {what}' },
  'http.not-json': { kind: 'invalid', zh: '内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'http.no-route': { kind: 'not-found', zh: '没有这个页面或接口。', en: 'There is no such page or operation.' },
  'http.too-large': {
    kind: 'too-large',
    zh: '内容太大，超过 {limitMegabytes} MB。请只粘贴正文，或上传文件。',
    en: 'The content is over {limitMegabytes} MB. Paste the text only, or upload the file.',
  },
  'http.not-signed-in': { kind: 'unauthenticated', zh: '请先登录。', en: 'Please sign in.' },
  'http.csrf': {
    kind: 'forbidden',
    zh: '页面已失效，请刷新后再操作；填写的内容没有丢。',
    en: 'This page is out of date. Refresh and try again; what you typed is kept.',
  },
  'http.forbidden': { kind: 'forbidden', zh: '您的岗位不办理这件事。', en: 'Your post does not handle this.' },
  'http.key-reused': {
    kind: 'conflict',
    zh: '这次提交与之前的一次用了同一个流水号，但内容不同。请刷新后重新提交。',
    en: 'This submission reuses the key of an earlier one with different content. Refresh and submit again.',
  },
  'http.key-missing': {
    kind: 'invalid',
    zh: '提交缺少流水号（Idempotency-Key），无法防止重复。',
    en: 'The submission has no Idempotency-Key, so a repeat could not be recognised.',
  },
  'http.bad-cursor': {
    kind: 'invalid',
    zh: '翻页位置无效，请从第一页重新查看。',
    en: 'The page position is not valid; start again from the first page.',
  },
  'http.internal': {
    kind: 'internal',
    zh: '系统出了差错，已记录（编号 {instance}）。已保存的内容不受影响，请稍后再试。',
    en: 'Something went wrong on our side (reference {instance}). What was saved is safe; please try again.',
  },
  'http.unavailable': {
    kind: 'unavailable',
    zh: '数据库暂时不能写入（{reason}）。刚才的操作没有保存，请稍后再试。',
    en: 'The database cannot be written at the moment ({reason}). Nothing was saved; please try again.',
  },
});
