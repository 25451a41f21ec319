import type { Clause } from './clause.ts';
import type { AskKind } from './reading.ts';
import { reportVerb } from './role.ts';

/** Kind of duty from the words around a limit. */
export function askKindOf(words: string): AskKind {
  if (/推荐|申报|评选|遴选|选拔|报名参评/.test(words)) return 'recommend';
  if (/责任[状书]|承诺书|军令状/.test(words)) return 'letter';
  if (/(?:下载|安装|注册|关注)[^,。]{0,16}(?:APP|App|小程序|公众号|客户端|平台)/.test(words)) return 'app';
  if (/加入[^,。]{0,12}群|入群|进群/.test(words)) return 'group';
  if (/借调|抽调|跟班/.test(words)) return 'secondment';
  if (
    /登记表|统计表|汇总表|报表|报名表|申请表|花名册|台账|附表|表格|名册|一览表|调查表|回执|名单表|月报表|进度表/.test(
      words,
    )
  )
    return 'form';
  return reportVerb.test(words) ? 'report' : 'work';
}

const objectPatterns = [
  /(?:将|把)([^,。;]{2,60}?)(?:\([^()]{0,60}\))?(?:以[^,。]{1,16}(?:形式|方式))?(?:一并|统一|及时|汇总|书面|正式|按时|如实|加盖[^,。]{0,6}公章|签字|盖章|电子版|通过|经|用|由|,)*(?:报|交|送|发(?![言展生布现放改文动])|传|反馈|提交|上报|寄|填|录入|呈|汇总|告知|上传|返回|备案)/,
  /(?:写出|撰写|形成|上报|报送|填报|提交|反馈|补报|上交|交|完成|填写|报名|做好|填好|申报|推荐|制定|建立|开展|落实|办理)(?!时间|时限|日期|期限|截止)((?:[^,。;至到()]|\([^()]{0,20}\)){2,40})/,
  /(?:报|送)([^,。;至到()]{0,30}(?:表|名单|情况|材料|方案|总结|报告|信息|计划|回执|台账))/,
];

const trimWords =
  /^(?:请|各[单地县乡镇村][位镇区]?(?:要|须|应)?|各|须|应|务必|于|在|前|并|和|、|对|的|了|要|将|把)+|(?:于|在|请|务必|须|应|并|,|;|统一|及时|以前|一并)+$/g;

/** Words that name who receives, not what is handed in. */
const organWord = /^[^,]{0,16}(?:科|处|室|办|局|厅|委|部|中心|站|所|邮箱|组)(?:\d{2,4}室)?$|起至?$/;

const bareVerb = /^(?:各[^,。]{0,8}|报送|上报|完成|反馈|提交|填报|结束|报名|交|报|时间|要求|时限|方式|办结并回复)?$/;

/** The nearest comma-segment before the limit that names something: not a signature, not a recipient, not a bracket's end. */
function segmentBefore({ before, lead }: Clause): string {
  const segments = before.split(/[,:(、]/).reverse();
  for (const segment of before.length < lead.length ? segments.slice(0, 1) : segments) {
    const words = segment.replace(trimWords, '');
    if (words.replace(/[^一-龥]/g, '').length < 2 || /\)|^(?:经|由|并经|加盖|签字)/.test(words)) continue;
    return organWord.test(words) ? '' : words;
  }
  return '';
}

/** What a title says the document is about: `关于报送统计年报的通知` → `统计年报`. */
function objectOfTitle(title: string | null): string {
  return (
    /关于(?:报送|上报|填报|呈报|做好|开展|组织|召开|举办|加强|实行|建立)?(.{2,40}?)(?:的?(?:紧急|补充)?(?:通知|函|意见))?$/.exec(
      title ?? '',
    )?.[1] ?? ''
  );
}

/** What is asked for, in the text's own words: the object of the verb, else the words around the limit, else the title's. */
export function whatOf(clause: Clause, title: string | null = null): string {
  const isFollowing = clause.before.length < clause.lead.length;
  const before = isFollowing ? (clause.before.split(/[,、]/).at(-1) ?? '') : clause.before;
  for (const side of [clause.after, before])
    for (const pattern of objectPatterns) {
      const found = pattern.exec(side)?.[1]?.replace(trimWords, '').trim();
      if (found && found.length >= 2 && !organWord.test(found)) return found;
    }
  const after = /^[、和及]/.test(clause.after) ? '' : clause.near.replace(trimWords, '');
  const label = (clause.label ?? '').replace(/(?:截止)?(?:时间|时限|期限|日期|要求)$/, '');
  const candidates = [segmentBefore(clause), organWord.test(after) ? '' : after, label, objectOfTitle(title)].filter(
    (words) => words.replace(/[^一-龥]/g, '').length >= 2,
  );
  const best = candidates.find((words) => !bareVerb.test(words)) ?? candidates[0] ?? (after || clause.whole);
  return best.slice(0, 40);
}

const recipientPattern =
  /(?:报告|报送?(?!名|表|到|回)|(?<!提)交|送|发(?![言展生布现放改文动])送?|传真?|寄|反馈|提交|上报|汇总|呈报|备案|返回|告知|报名|电话)(?:至|到|给|往|回|于|我)?(?:邮件)?((?:我|本|市|县|区|省|镇|乡|厅|局|街道|自治区)?[一-龥A-Za-z0-9]{0,22}?(?:领导小组办公室|办公室|指挥部|领导小组|科|股|室|处|局|厅|委|办|部|中心|站|所|组|队|大队|支队|学会|协会|OA|邮箱|系统|平台)(?:[一-龥]{1,3}(?:科|股|室|处|办公室|部|站|所|中心))?)(?!办|会|员|科|室|股|处|领导|[一-龥]{0,2}(?:负责|人员名单))/;

/** Who it goes to, or null. `报会务科` gives `会务科`. */
export function recipientOf(clause: Clause): string | null {
  const match =
    recipientPattern.exec(clause.after) ??
    (clause.expression.limit === 'before' ? recipientPattern.exec(clause.before) : null);
  const found = match?.[1]?.replace(/^(?:至|到|给|往|我)/, '') ?? null;
  return found && found.length >= 2 && !/^(?:办|部|室|组|局|书面|电子)$/.test(found) ? found : null;
}
