import type { Diagnostic, ReadNote } from './reading.ts';

/** What each code says to the reader, by its cause where it has several; `%` stands for the words of the text. */
const messages: Record<string, string> = {
  'date.approximate': '写的是“左右”或“前后”，以当日计',
  'date.assumed-today': '只写了时刻，按收文当天推定',
  'date.before-issue': '文件的落款日期晚于文中要求的日期，请核对',
  'date.counted': '按收文、发文或会议之日起算的天数推算，请核对',
  'date.feast': '以节日为期限，没有写日期，请核定具体时间',
  'date.impossible': '没有“%”这一天，请核对',
  'date.misprint': '“%”疑为误写，已按月份读取，请核对',
  'date.month-inherited': '只写了日，月份沿用前文',
  'date.month-only': '只写了月份，以当月最后一天计，请核对',
  'date.open': '只写了第几周或“当日”，没有推算日期',
  'date.relative': '相对日期，按发文或收文日期推算',
  'date.relative-unknown': '相对日期没有起算日',
  'date.relative-unknown/counted': '从收到通知或会议之日起算，起算日不明，没有推算日期',
  'date.weekday-mismatch': '括号中的星期与日期对不上，请核对',
  'date.year-inferred/issued': '年份按本文件的日期推定',
  'date.year-inferred/named': '年份按文中提到的年度推定',
  'date.year-inferred/received': '文中没有年份，按收文日期推定',
  'date.year-inferred/weekday': '年份按括号中的星期推定',
  'date.year-unknown': '文中没有可以确定年份的依据',
  'issued.caption-doubtful': '网页标注的日期与文中年度相差较大，未作为成文日期',
  'issued.year-from-number': '文中没有成文日期，年份取自发文字号',
  'meeting.date-open': '会议只写了大致时间，没有具体日期，待正式通知',
  'secrecy.marked': '文件标有密级，不得录入本系统，请走涉密渠道',
  'source.chat': '来自群聊的粘贴，按工作要求读取；请确认它有没有正式来文',
  'text.too-many-dates': '日期过多，此处之后的日期没有读取',
  'time.half-day-inherited': '没有写上午下午，沿用前一个时间的“下午”',
};

/** A note with its message. @example worded({ code: 'date.impossible', span: [0, 6] }, '11月31日') // 没有“11月31日”这一天，请核对 */
export function worded({ by, ...note }: ReadNote, source: string): Diagnostic {
  const said = messages[by === undefined ? note.code : `${note.code}/${by}`] ?? '';
  return { ...note, message: said.replace('%', () => source.slice(...(note.span ?? [0, 0]))) };
}
