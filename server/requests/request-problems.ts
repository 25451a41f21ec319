import { defineProblems } from '../http/problem.ts';

export const requestProblems = defineProblems({
  'request.not-found': {
    kind: 'not-found',
    zh: '没有这件事项，或不在您的范围内。',
    en: 'There is no such request within your scope.',
  },
  'request.already-numbered': {
    kind: 'conflict',
    zh: '这件事项已有准入编号。',
    en: 'This request already has a number.',
  },
  'request.already-delivered': {
    kind: 'conflict',
    zh: '这件事项已送达该单位。',
    en: 'This request has already been delivered to that unit.',
  },
  'request.secret': {
    kind: 'unprocessable',
    zh: '文件带有密级标志（{mark}），本系统不处理涉密内容，没有保存任何内容。请走涉密渠道。',
    en: 'The document carries a secrecy mark ({mark}). Nothing was stored; use the classified channel.',
  },
  'request.no-targets': { kind: 'unprocessable', zh: '请至少选一个承接单位。', en: 'Choose at least one target.' },
  'request.unknown-target': {
    kind: 'unprocessable',
    zh: '承接单位 {name} 不在组织树里，或已撤并。',
    en: 'Target {name} is not in the organisation tree, or no longer exists.',
  },
  'request.text-empty': {
    kind: 'unprocessable',
    zh: '正文是空的，请粘贴通知正文或上传文件。',
    en: 'The text is empty. Paste the notice or upload the file.',
  },
  'request.text-too-long': {
    kind: 'too-large',
    zh: '正文超过 {limit} 字，请只粘贴正文。',
    en: 'The text is over {limit} characters; paste the main text only.',
  },
  'request.text-binary': {
    kind: 'unprocessable',
    zh: '粘贴的不是文字（像是文件内容），请改用上传。',
    en: 'What was pasted is not text; upload the file instead.',
  },
  'request.review-reason': {
    kind: 'unprocessable',
    zh: '请写明复核的理由。',
    en: 'Please say what the look at it found.',
  },
  'request.no-emergency': {
    kind: 'conflict',
    zh: '这件事项不是按紧急放行的，或已经复核过。',
    en: 'This request did not pass as an emergency, or it has been looked at already.',
  },
  'request.wrong-state': {
    kind: 'conflict',
    zh: '事项现在是“{state}”，不能这样办。请刷新看最新情况。',
    en: 'The request is now “{state}”; this cannot be done. Refresh to see the latest.',
  },
  'request.changed': {
    kind: 'conflict',
    zh: '刚才有人办过这件事项，请刷新后再看。',
    en: 'Somebody has just handled this request; refresh and look again.',
  },
  'request.no-undo': {
    kind: 'conflict',
    zh: '这一步已经告诉了别的单位，不能撤销。放行的可以写明理由撤回；乡镇代登记的退回后，请发起单位重新登记。',
    en: 'Others have been told of this step, so it cannot be undone. What was passed can be withdrawn with a reason.',
  },
  'request.undo-over': {
    kind: 'conflict',
    zh: '退回已超过 30 秒，或不是您退回的，不能撤销；请发起单位重新登记。',
    en: 'It was returned more than 30 seconds ago, or by somebody else; the sender may register it again.',
  },
  'request.reason-needed': { kind: 'unprocessable', zh: '请写明理由。', en: 'Please give a reason.' },
  'request.opinion-needed': { kind: 'unprocessable', zh: '请写明意见。', en: 'Please write the opinion.' },
  'number.not-due': {
    kind: 'conflict',
    zh: '这个编号有效至 {until}，到期前四周内才需要确认；没有周期性要求的不必确认。',
    en: 'This number is good until {until}; it is confirmed within four weeks of that day, and only when something recurs.',
  },
  'request.title-missing': {
    kind: 'unprocessable',
    zh: '没有读出标题，请填写标题。',
    en: 'No title could be read; please give one.',
  },
});
