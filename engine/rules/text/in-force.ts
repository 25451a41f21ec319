import type { Demand } from '../review.ts';
import { listLead } from './paragraph.ts';
import type { Sentence } from './sentences.ts';

/** A word that asks for something; what a clause tells of the past has none. */
const REQUEST = /请|须|务必|必须|应(?!急)|要(?!求|点|素)|将|把|不得|每(?=[日天周月旬季])/;
/** The past, at the head of the clause that holds the words. */
const PAST =
  /(?:(?<!未|不)曾经?|此前|以往|原来|原先|过去|去年|上年度?|往年|昨[天日]|历年|一度|近年来|截至目前|目前|先后|正在)[^，,。]*$/;
const DONE =
  /(?:建立|实行|推行|推广|开展|签订|签署|签定|制定|制订|要求|抽调|设置|召开|报送|上报|下发|实施|采取|组织|开发|悬挂)(?:了|过)|(?:制定|制订|出台|印发|签订|签署)的(?!具体|本|地)/;
const FIGURES = /同比|环比|较上年|累计|截至目前/;
/** Somebody did it and it is deplored, or somebody looks whether it is done. */
const DEPLORED =
  /(?:有的|个别|少数|一些|部分|某些?)(?:地方|单位|部门|乡镇|镇|县|村|干部|同志|社区)[^请须务]{0,24}$|某[镇乡县村局单]|(?:是否|有无|有没有)(?:存在)?[^，,。]{0,24}$|(?:反映|审计发现|检查发现|排查发现|巡察发现|督查发现|建议取消)[^请须]{0,30}$|(?:^|[，,、：:]|重点|坚决|着力|大力|严厉|深入|要)(?:整治|清理|查处|纠治|治理)(?!方案|工作|行动|任务|期间|进展|进度|情况|办|专项|成效|台账|清单|报告|阶段|领导)[^，,。请]{0,24}$/;
const DEPLORED_AFTER =
  /^[^，,。；]{0,30}(?:等?(?:问题|现象|情形|行为|做法|乱象)|太多|过多|频繁|增加了?[^，,。]{0,6}负担)|^[^。；]{0,20}[，,]\s*(?:被|增加了?|加重了?|给[^，,。]{0,8}负担)/;
/** 对强制安装的，严肃处理: the act is punished. 未按时报送的，予以通报: the act is wanted. */
const PUNISHED = /^[^，,。；]{0,16}的[，,][^。；]{0,12}(?:严肃|依法|从严|追究|查处|处理|纠正|制止)/;
const LEFT_UNDONE = /未|不按|没有|逾期|迟|漏|拒/;
/** The words of a named instrument, quoted. */
const CITED = /(?:《[^》]+》[^“”。]{0,20}|第[一二三四五六七八九十百\d]+条[^“”。]{0,8})[：:，,]?\s*“[^”]*$/;
const DEFINED = /(?:所称|所指|是指|系指)[^。]*$/;
/** A heading that forbids or deplores what is listed under it. */
const FORBIDDING =
  /不得|严禁|禁止|不准|负面清单|五不|十不|(?:下列|以下|主要|突出|存在的?)(?:突出|主要)?(?:情形|问题|行为|现象|表现|做法)|整治(?:重点|内容)|纠治|清理(?:范围|内容|重点)|检查(?:是否|有无)/;

const isTold = (before: string, hit: string, after: string, sentence: string): boolean => {
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1);
  if (PAST.test(clause) && !REQUEST.test(clause)) return true;
  if (DONE.test(clause + hit + after.slice(0, 3)) && !/请|须|务必|必须/.test(clause)) return true;
  return FIGURES.test(sentence) && !/请|须|务必|必须|要(?!求)|不低于|不少于/.test(sentence);
};

/**
 * Whether the words at `index` only name, cite, define, tell of or deplore something, so that the text asks for it nowhere there.
 * @example isOnlyNamed(demand, sentence, 6, 4) // true for 有的部门要求每天报送数据
 */
export function isOnlyNamed(demand: Demand, sentence: Sentence, index: number, length: number): boolean {
  const { text } = sentence;
  const [before, hit, after] = [text.slice(0, index), text.slice(index, index + length), text.slice(index + length)];
  if (CITED.test(before) || DEFINED.test(before) || /^[^，,。]{0,4}[，,]?(?:是指|系指)/.test(after)) return true;
  if (isTold(before, hit, after, text)) return true;
  if (DEPLORED.test(before) || DEPLORED_AFTER.test(after)) return true;
  if (PUNISHED.test(after) && !LEFT_UNDONE.test(before + hit)) return true;
  const lead = listLead(demand, sentence);
  return lead !== undefined && lead !== text && FORBIDDING.test(lead) && !/请|须|务必/.test(text.slice(0, index));
}
