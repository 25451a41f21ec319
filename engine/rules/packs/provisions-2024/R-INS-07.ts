import type { Demand } from '../../review.ts';
import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';
import { linkedHits } from '../../text/linked.ts';
import { onResult } from '../../text/on-result.ts';

const TRACE =
  '(?:会议(?:记录|纪要|照片)?(?!室|桌|椅|中心|系统)|专题研究|发文|印发文件|文件(?!要求|规定|精神)|工作照片|照片|图片|影像|视频(?!会议)|学习笔记|笔记|心得体会|留痕|痕迹|台账|信息报送|简报)';
const SCORE = '(?:得|计|记|扣|加|减)\\s*\\d+(?:\\.\\d+)?\\s*分';
const BASIS =
  '(?:作为|列为)[^。；\\n]{0,16}(?:考核|考评|评分|评价|评议|评先|评优|得分)[^。；\\n，,]{0,6}(?:依据|标准|内容|指标)';
const GRADED =
  '(?:根据|依据|按照?|以)[^。；\\n，,]{0,12}?(?:学习记录|会议记录|学习笔记|工作日志)[^。；\\n，,]{0,12}?(?:打分|评分|计分)';
const ASKS = new RegExp(`${GRADED}|${TRACE}[^。；\\n]{0,18}?${SCORE}|${TRACE}[^。；\\n]{0,40}?${BASIS}`, 'g');
/** Traces that are asked for or looked at, and meetings that are to be held: what hangs on them may stand clauses further. */
const KEPT =
  /(?:有|附|留存|建立|制作|提供|上传|查看|查阅|做好|撰写|形成|收集|做)[^。；\n，,]{0,10}?(?:会议记录|学习记录|学习笔记|工作笔记|笔记|心得体会|照片|图片|影像|痕迹|签到表)|(?:会议|活动|生活|学习)记录(?:本|簿)?[^。；\n，,]{0,4}?(?:齐全|完整|规范|详实)|(?:定期|按时|每[月季周年]度?)[^。；\n，,]{0,4}?召开[^。；\n，,]{0,8}?(?:会议|例会)(?!精神|要求|决定)|研究[^。；\n，,]{0,10}?\d+次/g;
const WEIGHED = new RegExp(`${SCORE}|${BASIS}`, 'g');
const NOT_HERE = /考试|竞赛|比赛|征文|作品|采购|投标|评审专家/;
/** 以实地抽查结果作为依据: then that is what counts. */
const TOLD = /^[\s　]*据(?:了解|悉|介绍|报道)[，,]/;
const BY_OTHER = /[，,]以[^，,]{2,}(?:结果|成效)作为/;

/** The demand and what hangs on it, with the words to leave out: the clause that weighs it. */
const tracesIn = (demand: Demand): { at: Hit; cut: Hit }[] => {
  const near = hits(demand, ASKS, { except: NOT_HERE }).filter(
    ({ words, sentence }) => !onResult(words) && !BY_OTHER.test(words) && !TOLD.test(sentence.text),
  );
  const far = linkedHits(demand, {
    thing: KEPT,
    outcome: WEIGHED,
    alsoGoesOn: (lead) => /(?:的|好|齐全|规范|完整)$/.test(lead) && !onResult(`${lead}得`),
  }).filter(
    ({ span, thing }) =>
      !NOT_HERE.test(thing.sentence.text) &&
      !TOLD.test(thing.sentence.text) &&
      !near.some((hit) => hit.span[0] < span[1] && span[0] < hit.span[1]),
  );
  return [
    ...near.map((hit) => ({ at: hit, cut: hit })),
    ...far.map(({ words, span, thing, outcome }) => ({ at: { words, span, sentence: thing.sentence }, cut: outcome })),
  ];
};

export const judgedByTraces = defineRule({
  id: 'R-INS-07',
  version: 6,
  titles: { zh: '以开会发文、拍照、笔记评价工作', en: 'Work judged by meetings, documents, photos or notes' },
  requirement: {
    zh: '不得以是否开会发文、拍照留痕、做学习笔记等评价工作',
    en: 'work may not be judged by whether a meeting was held, a document issued, photos taken or notes made',
  },
  source: provisions2024('第三部分', 'part 3', 2),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  whom: 'units',
  check(demand) {
    return observe(
      tracesIn(demand).map(({ at, cut }) => ({
        span: at.span,
        fact: { zh: `评分项“${at.words}”看的是痕迹`, en: 'A scoring item looks at traces instead of results' },
        way: {
          zh: '请删去此项，或改看实际成效、抽样实地核实。',
          en: 'Please drop the item, or look at results and verify a sample on site.',
        },
        fixes: [dropPassage(cut, '此项')],
      })),
    );
  },
});
