import type { Clause } from './clause.ts';
import type { Ask, AskKind, Span } from './reading.ts';
import { reportVerb } from './role-word.ts';

/** Something to be filled in: `情况表`, `核查表`, `清册`, `回执`. */
const formName =
  /(?<![代发图钟手电外填])表(?=[》」”"、,。;:()和及与并以一两#报交送\s]|[上填]报|$|格)|报表|附表|花名册|名册|清册|台账|回执/;

/** A duty without a day of its own. */
export const bareAsk = (kind: AskKind, what: string, raw: string, span: Span): Ask => ({
  kind,
  what,
  raw,
  span,
  due: null,
  time: null,
  recurs: null,
  to: null,
});

/** Kind of duty from the words around a limit. */
export function askKindOf(words: string, before = ''): AskKind {
  if (/推荐|申报|评选|遴选|选拔|报名参评/.test(words)) return 'recommend';
  if (/责任[状书]|承诺书|军令状/.test(words)) return 'letter';
  if (/(?:下载|安装|注册|关注)[^,。]{0,16}(?:APP|App|小程序|公众号|客户端|平台)/.test(words)) return 'app';
  if (/加入[^,。]{0,12}群|入群|进群/.test(words)) return 'group';
  if (/借调|抽调|跟班/.test(words)) return 'secondment';
  if (formName.test(words)) return 'form';
  return reportVerb.test(words) ||
    /报告(?![厅会团])/.test(words) ||
    /(?:报送|上报|填报|首报|反馈|提交)[^,。]{0,8}$/.test(before)
    ? 'report'
    : 'work';
}

const recipientPattern =
  /(?:报告|报送?(?!名|表|到|回)|(?<!提)交|送|发(?![言展生布现放改文动])送?|传真?|寄|反馈|提交|上报|汇总|呈报|备案|返回|告知|报名|电话)(?:至|到|给|往|回|于|我)?(?:邮件)?([厅局]?[一-龥A-Za-z0-9]{0,24}?(?:办公室|科|股|室|处|局|厅|委|办|部|中心|站|所|组|队|学会|协会|OA|邮箱|系统|平台)(?:[一-龥]{0,4}(?:科(?!技|学)|股|室|处|局|办公室|办(?![理公法结好])|部|站|所|中心)){0,2})(?!办|会|员|科|室|股|处|领导|[一-龥]{0,2}(?:负责|人员名单))/;

/** Who it goes to, or null. `报会务科` gives `会务科`. */
export function recipientOf(clause: Clause): string | null {
  const match =
    recipientPattern.exec(clause.after) ??
    (clause.expression.limit === 'before' ? recipientPattern.exec(clause.before.split(',').at(-1) ?? '') : null);
  const found =
    match?.[1]
      ?.replace(/^.*(?:[报送寄]|交(?![通警易投运])|发(?:[至到给往]|(?=QQ|邮箱|电子))|至|到)(?=[一-龥A-Z]{2})/, '')
      .replace(/^(?:至|到|给|往|我)/, '') ?? null;
  return found && found.length >= 2 && !/^(?:办|部|室|组|局|书面|电子)$/.test(found) ? found : null;
}
