import { defineRule, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const TRACE =
  '(?:会议(?:记录|纪要|照片)?(?!室|桌|椅|中心|系统)|专题研究|发文|印发文件|文件(?!要求|规定|精神)|工作照片|照片|图片|影像|视频(?!会议)|学习笔记|笔记|心得体会|留痕|痕迹|台账|信息报送|简报)';
const SCORE = '(?:得|计|记|扣|加|减)\\s*\\d+(?:\\.\\d+)?\\s*分';
const BASIS =
  '(?:作为|列为)[^。；\\n]{0,16}(?:考核|考评|评分|评价|评议|评先|评优|得分)[^。；\\n，,]{0,6}(?:依据|标准|内容|指标)';
const GRADED =
  '(?:根据|依据|按照?|以)[^。；\\n，,]{0,12}?(?:学习记录|会议记录|学习笔记|工作日志)[^。；\\n，,]{0,12}?(?:打分|评分|计分)';
const ASKS = new RegExp(`${GRADED}|${TRACE}[^。；\\n]{0,18}?${SCORE}|${TRACE}[^。；\\n]{0,40}?${BASIS}`, 'g');

export const judgedByTraces = defineRule({
  id: 'R-INS-07',
  version: 5,
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
      hits(demand, ASKS, { except: /考试|竞赛|比赛|征文|作品|采购|投标|评审专家/ }).map((hit) => ({
        span: hit.span,
        fact: { zh: `评分项“${hit.words}”看的是痕迹`, en: 'A scoring item looks at traces instead of results' },
        way: {
          zh: '请删去此项，或改看实际成效、抽样实地核实。',
          en: 'Please drop the item, or look at results and verify a sample on site.',
        },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
