import type { Demand } from './review.ts';
import type { Observation } from './rule.ts';
import { advise, giveReason } from './text/fixes.ts';

const COMPREHENSIVE =
  /政府工作报告|国民经济和社会发展|五年规划|[“"]十[一二三四五六]五[”"]|规划纲要|总体规划|全面深化改革|年度工作要点|工作要点|决定$|条例|管理办法|若干规定/;
const TASK =
  /专项|整治|排查|检查|督查|报送|填报|召开|举办|培训|推荐|申报|行动|方案|验收|考核|调查|统计|普查|做好.{2,40}工作的(?:紧急)?通知/;

/**
 * Whether a document deploys everything (no cap), one concrete task (4,000), or neither can be told (5,000).
 * Read from the title alone; the sender may know better and state it as the reason for an exception.
 * @example workType(demandOf('', { ...blankReading(''), title: '关于报送统计年报的通知' })) // 'task'
 */
export function workType({ reading }: Demand): 'comprehensive' | 'task' | 'general' {
  const title = reading.title ?? '';
  if (COMPREHENSIVE.test(title)) return 'comprehensive';
  return TASK.test(title) ? 'task' : 'general';
}

/** An observation when the body is longer than the limit, with the number of characters to cut. */
export function overLength(body: number, limit: number): Observation[] {
  if (!(body > limit)) return [];
  const excess = body - limit;
  return [
    {
      span: null,
      fact: {
        zh: `正文 ${body} 字，超出 ${limit} 字的限度 ${excess} 字`,
        en: `The body has ${body} characters, ${excess} over the limit of ${limit}`,
      },
      way: {
        zh: `建议压缩 ${excess} 字，或把说明性内容移入附件；确需更长的，请写明理由。`,
        en: `Please cut ${excess} characters or move explanations to an annex; if it must be longer, state why.`,
      },
      fixes: [advise('cut', `压缩 ${excess} 字`, `正文减至 ${limit} 字以内`), giveReason],
    },
  ];
}
