import type { Evidence } from './kind.ts';
import type { NoticeKind } from './reading.ts';

/** A document that only passes another one on: nothing dated, nothing to hand in, no check of one's own. */
export function isPureRelay(kind: NoticeKind, evidence: Evidence): boolean {
  if (kind !== 'relay') return false;
  if (evidence.meetings.length > 0 || evidence.binding > 0) return false;
  const words = evidence.main.replace(/《[^》]*》|(?:反馈|报送|上报)了/g, '');
  if (/[希请望][^。:]{0,30}:\n?[(]?[1一][、.)]/.test(words)) return false;
  return !/自查|报送|上报|填报|反馈|书面报|逐项|对照(?!考[核评]|评分|标准|执行|要求|办法|文件|方案)|汇总/.test(words);
}
