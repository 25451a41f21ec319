import { bareAsk } from './ask.ts';
import type { Ask, AskKind, Span } from './reading.ts';
import type { SourceText } from './text.ts';
import { rawOf, spanOf } from './text.ts';

/** Duties that a text may lay down without any date, and the words that do it. */
const duties: [AskKind, RegExp][] = [
  [
    'app',
    /(?:下载|安装|注册|关注|登录)(?:并(?:注册|安装|登录|使用))?[^,。;\n]{0,20}?(?:APP|App|app|小程序|公众号|客户端|平台)/g,
  ],
  [
    'group',
    /(?:加入|扫码进|扫码加入|进入|添加|建立|组建)[^,。;\n]{0,14}(?:QQ群|微信群|工作群|钉钉群|粤政易群|群聊|群)|(?:入群|进群|扫码进群)/g,
  ],
  ['letter', /(?:签订|签署|递交|上交|层层签订)[^,。;\n]{0,16}(?:责任状|责任书|承诺书|军令状)/g],
  [
    'plaque',
    /(?:悬挂|挂牌|设立|制作|张贴)[^,。;\n]{0,14}(?:标牌|牌子|牌匾|公示牌|标识牌|制度牌|上墙|展板|宣传栏|标语|横幅)/g,
  ],
  ['secondment', /(?:抽调|借调|选派|选调|派出)[^,。;\n]{1,24}(?:人员|干部|人|名|同志|骨干)/g],
  [
    'post',
    /(?:明确|确定|指定|配备|配齐|落实|安排)[^,。;\n]{0,12}(?:专人|联络员|信息员|网格员|专职[^,。;\n]{1,8}|联系人|专管员|管理员)/g,
  ],
  ['campaign', /(?:开展|组织开展|参加)[^,。;\n]{0,20}(?:创建|示范|达标|试点)[^,。;\n]{0,8}(?:活动|评选|工作)/g],
  [
    'recommend',
    /(?:择优|各[^,。;\n]{0,10})?推荐(?!的)[^,。;\n]{0,20}(?:名|人选|个|家|项|件|集体|个人)(?:[^,。;:\n(、]{0,8}(?:[人点户村]|单位|集体|代表|基地|案例|项目|标兵))?/g,
  ],
  [
    'report',
    /(?:报送(?!机制|制度)|上报(?!机制|制度)|填报|报告(?!厅|会|人|团|书|制)|反馈|提交|报(?:给|[过上]来)|发给我)(?!时间|日期|期限|方式|内容|要求|渠道|范围|对象)[^,。;\n]{0,30}/g,
  ],
  ['form', /(?:填写|填好|填)[^,。;\n]{0,24}(?:表格?|台账|花名册|回执)/g],
];

/** The words begin inside a title or quotation: `《政府工作报告》确定的任务` asks for no report. */
const insideTitle = /^[^《“(]*[》”)]/;
const notDuty = /(?:已|曾|未|不得|严禁|不再|逾期不|情况的)[^,。;\n]{0,6}$|(?:按|根据|关于)[^,。;\n]{0,20}$/;

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/**
 * Undated duties, at most one of a kind, and none where a dated ask of that kind exists already.
 * They carry no due date: the text gives none.
 */
export function undatedAsks(text: SourceText, from: number, taken: Ask[]): Ask[] {
  const asks: Ask[] = [];
  const has = (kind: AskKind) => taken.some((ask) => ask.kind === kind || (kind === 'report' && ask.kind === 'form'));
  for (const [kind, pattern] of duties) {
    if (has(kind)) continue;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text.plain); match; match = pattern.exec(text.plain)) {
      if (notDuty.test(text.plain.slice(Math.max(from, match.index - 24), match.index))) continue;
      const to = match.index + match[0].length;
      if (insideTitle.test(match[0])) continue;
      const [near = ''] = /[^,]{0,12}$/.exec(text.plain.slice(0, match.index)) ?? [];
      if (taken.some((ask) => overlaps(ask.span, spanOf(text, match.index - near.length, to)))) continue;
      asks.push(bareAsk(kind, match[0].slice(0, 40), rawOf(text, match.index, to), spanOf(text, match.index, to)));
      break;
    }
  }
  return asks;
}
