import type { Clause } from './clause.ts';
import { partOf } from './text.ts';
import { gives, reports } from './vocabulary.ts';

/** A stretch of words without punctuation; a title in 《》 and a short bracket count as one word. */
const word = '(?:《[^《》]{1,80}》|\\([^()]{0,60}\\)|[^,。;:《》()#])';
/** The same, ending where `至` or `到` names who receives. */
const objectWord =
  '(?:《[^《》]{1,80}》|\\([^()]{0,60}\\)|(?!至|(?<![实应已签报])到(?![位场期户村岗])|以前|之前)[^,。;:《》()#])';

/** Verbs of handing in, where they are verbs: not 汇报 and not 报表. */
const handIn = [
  '(?:上|填|呈|补|申|书面|电话)报(?![告表单]|材料)',
  '报送(?!单|表)',
  `(?<![情海公申填上呈电])${reports}(?![名备单])`,
  '报告(?=我|县|市|区|省|镇|乡|局|至|给)',
  `提交|上交|递交|(?<![上递移])${gives}(?!$)`,
  '反馈(?!意见|情况|表|单|问题)',
  '送(?!审稿|达|检|温)|寄(?!语)|传真(?!件|号|电)|上传|录入(?!表)|返回|告知',
  '(?<![印下核])发(?:至|到|送|给|往|回|(?=[一-龥A-Za-z]{0,12}(?:邮箱|科|处|室|股|站|办)))',
  '汇总(?=后?,?(?:报|交|送|上报|至))|(?:报|登记)?备案(?=$|[,。;)])|留存',
].join('|');

const anyHandIn = new RegExp(handIn);
const disposal = new RegExp(
  `(?:将|把)(${word}{1,60}?)(?:,[^,。;#]{0,24}){0,2}(?:于|在|请|务必|须|应|最迟|一并|统一|分别|,){0,4}#,?[^,。;#]{0,24}?(?:${handIn})`,
);
const disposalNear = new RegExp(`(?:将|把)(${word}{1,60}?)(?:,[^,。;#将把]{0,24}){0,2}?(?:${handIn})`);
const adverbTail =
  /(?:(?:于|在)$|(?<=[办局委科股室站所中心])(?:备案|备查|审核|审定|汇总|存档)|一并|一同|统一|及时|汇总后?|书面|正式|按时|如实|加盖[^,《》]{0,6}公章|签字|盖章|审核|经[^,《》]{1,8}(?:审核|审定|签字|同意|盖章|研究)|通过[^,《》]{1,12}|由[^,《》]{1,10}|以[^,《》]{1,16}(?:形式|方式|文件)|用(?:电子|邮件|传真|微信|QQ|OA)[^,《》]{0,6})+后?$/;
const handed = new RegExp(
  `(?:写出|撰写|形成|${handIn}|报告(?![厅会团书人])|填写|填好|报名参加|推荐)(?!时间|时限|日期|期限|截止|方式)(${objectWord}{1,44})`,
);
const done = new RegExp(
  `(?:完成|开展|落实|制定|建立|组织|做好|办理|进行)(?!后|时间|时限|日期|期限|截止)(${objectWord}{1,40})`,
);
/** `报名表报县人事局`: a thing named at the start of a segment, then the verb. */
const subjectThenVerb = new RegExp(`(?:^|,)(${word}{2,40}?)(?:一并|统一|及时|同时|分别|加盖公章后)?(?:${handIn})`);

const trimStart =
  /^(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳]|对照|请|各(?:[单地县乡镇村站所校院街区][位镇区市道]?)?(?=要|须|应|将|把|请|务必)|须|应|需|要|务必|认真|于|在|前|并|和|及|、|对|的|了|将|把)+/;
const trimEnd =
  /(?:于|在|从|自|(?<![申提邀聘])请|务必|须|应|(?<!急|必)需|(?<!主|必|纪|摘|需)要|并|[,;、]|统一|及时|以前|一并|分别|均|一律|最迟|补充|截止|时间为|每)+$/;
const itemNumber = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)]|^\([一二三四五六七八九十\d]{1,3}\)/;

/** Words that name who receives, not what is handed in. */
const organWord =
  /^(?!.*[》表册单])[^,]{0,16}(?:科|处|室|办|局|厅|委|部|中心|站|所|股|队|邮箱|组)(?:\d{2,4}室)?$|起至?$|邮箱/;
/** Words that say who, when or how, never what. */
const circumstance =
  /\)$|^(?:经|由|并经|加盖|签字|自|从|如|若|按|逾期|即日|今后|此后|首次|首报|第一次)|(?:期间|之日|以来|阶段|单位|部门|各[县市区乡镇村站所校院街道、()]{1,8})$|^(?:时间|日期|地点|要求|方式|内容)$/;
/** Only who is to act. */
const actor = /^[各本]?(?:[县市区旗乡镇村级所站院校组社户州省局(),、]|街道|社区|学校|单位|部门|农户|企业|有关){1,10}$/;
const bareVerb =
  /^(?:首报|首次|首次报送|第一次|各[^,。]{0,8}|报送|上报|完成|反馈|提交|填报|结束|报名|交|报|时间|要求|时限|方式|(?:首次)?报送时间(?:为)?|办结并回复)?$/;

/** How many characters are Chinese. */
function han(words: string): number {
  let count = 0;
  for (const char of words) if (char >= '一' && char <= '龥') count++;
  return count;
}

const namesOrgan = (words: string): boolean => organWord.test(words.replace(/\([^()]{0,40}\)$/, ''));
/** A bracket that does not close, and what hangs on it. */
const looseBracket = /\([^()]*$/;
const tidy = (words: string): string =>
  words === ''
    ? ''
    : words.trim().replace(looseBracket, '').replace(trimStart, '').replace(adverbTail, '').replace(trimEnd, '');

/** The nearest comma-segment before the limit that names something: not a signature, not a recipient, not a bracket's end. */
function segmentBefore({ before, lead }: Clause): string {
  const segments = before
    .replace(itemNumber, '')
    .replace(/\([^()]{0,60}\)/g, '')
    .split(/[,:(|]/)
    .reverse();
  for (const segment of before.length < lead.length ? segments.slice(0, 1) : segments) {
    const words = tidy(segment)
      .replace(/(?:截止)?(?:时间|时限|期限|日期)$/, '')
      .replace(/^(?:填[报写好]|报送|上报)(?=[^,]{2})/, '');
    if (han(words) < 2 || circumstance.test(words) || actor.test(words)) continue;
    return namesOrgan(words) ? '' : words;
  }
  return '';
}

/** What a title says the document is about: `关于报送统计年报的通知` → `统计年报`. */
function objectOfTitle(title: string | null): string {
  const about =
    /关于(?:报送|上报|填报|呈报|做好|开展|组织|召开|举办|加强|实行|建立)?(.{2,40}?)(?:的?(?:紧急|补充)?(?:通知|函|意见))?$/;
  return partOf(about, title ?? '') ?? '';
}

/** The object of a verb of handing in: `将X报`, around the limit, behind it or before it; then `报送X`. */
function objectOfVerb({ before, after, near, lead }: Clause): string | null {
  const follows = before.length < lead.length;
  const ahead = follows ? (before.split(/[,、]/).at(-1) ?? '') : before;
  const places = [
    () => partOf(disposal, `${ahead}#${after}`),
    () => partOf(disposalNear, near),
    () => partOf(handed, near),
    () => partOf(done, near),
    () => subjectOf(ahead),
    () => partOf(disposalNear, after),
    () => subjectIn(after),
    () => partOf(handed, after.split(/[。;]|(?:逾期|否则|未)/, 1)[0] ?? ''),
    () => (follows ? null : partOf(handed, ahead)),
  ];
  for (const find of places) {
    const object = tidy(find() ?? '');
    if (han(object) >= 2 && !namesOrgan(object) && !bareVerb.test(object)) return object;
  }
  return null;
}

const thing =
  /(?:[表册单卡证书]|名单|情况|材料|方案|总结|报告|信息|计划|要点|台账|回执|资料|数据|证明|文件|进度|[日旬月季年]报|意见|线索)(?:\([^()]{1,40}\))?$/;

/** `,报名表报县人事局`: the thing and its verb in a later segment. */
function subjectIn(after: string): string | null {
  const words = tidy(partOf(subjectThenVerb, after) ?? '');
  return thing.test(words) ? words : null;
}

/** `参会名单于#前报办公室`: what stands right before the limit, when it is the name of something to hand in. */
function subjectOf(ahead: string): string | null {
  const segments = ahead.split(/[,:](?![^(]*\))/);
  const words = tidy(segments.at(-1) || segments.at(-2) || '').replace(/^(?:填[报写好]|报送|上报)(?=[^,]{2})/, '');
  return thing.test(words) ? words : null;
}

/** What is asked for, in the text's own words: the object of the verb, else the words around the limit, else the title's. */
export function whatOf(clause: Clause, title: string | null = null): string {
  const object = objectOfVerb(clause);
  if (object !== null) return object.slice(0, 60);
  const near = /^[、和及]/.test(clause.after) ? '' : tidy(clause.near);
  const label = (clause.label ?? '').replace(/(?:截止)?(?:时间|时限|期限|日期|要求)$/, '').replace(trimStart, '');
  const deed = namesOrgan(near) ? '' : near;
  const ahead = segmentBefore(clause);
  const nearest = anyHandIn.test(clause.near) || han(deed) < 3 ? [ahead, deed] : [deed, ahead];
  const candidates = [...nearest, label, objectOfTitle(title)].filter((words) => han(words) >= 2);
  const best = candidates.find((words) => !bareVerb.test(words)) ?? candidates[0] ?? (near || clause.whole);
  return best.slice(0, 40);
}
