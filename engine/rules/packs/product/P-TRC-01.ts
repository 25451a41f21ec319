import { defineRule, observe } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const ASKS =
  /(?:报送|上报|提交|提供|附|上传|备齐|收集|整理)[^。；\n，,]{0,14}?(?:工作照片|现场照片|活动照片|图片资料|照片资料|影像资料|图文资料|佐证材料|会议记录|签到表|签到册|印证资料|痕迹资料|工作台账|学习笔记|心得体会)|(?:活动|工作|现场)(?:照片|图片)[^。；\n]{0,16}?(?:报(?:送|至|我|县|市|乡|镇)|发至|发送|上报|提交)|(?:总结|材料|简报|信息)[^。；\n，,]{0,4}[（(](?:含|附)[^）)\n]{0,12}(?:照片|图片|视频)|(?:每人|人均)?(?:撰写|写出|完成|提交)[^。；\n，,]{0,8}?(?:学习笔记|心得体会)|(?:做到|做好|注重|强化|坚持|实行)[^。；\n，,]{0,6}?(?:(?:工作)?留痕|痕迹管理)|体现[^。；\n，,]{0,14}?痕迹/g;
const OTHER = /证件|免冠|寸照|身份证|作品|摄影|征文|大赛|先进|表彰|推荐对象|项目申报|隐患(?!清单)|执法|案件/;

export const tracesAsked = defineRule({
  id: 'P-TRC-01',
  version: 5,
  titles: { zh: '要求照片、台账、心得等痕迹材料', en: 'Photos, ledgers or notes asked as traces' },
  requirement: {
    zh: '以抽样核实代替痕迹材料（默认提示，不是上级规定）',
    en: 'verify a sample instead of asking for traces (a reminder of ours, not a rule)',
  },
  source: productDefault('痕迹材料', 'traces', 3),
  // A photo may be needed; a reminder is all that one notice can carry.
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  yieldsTo: ['R-RPT-12', 'R-APP-10', 'R-INS-07', 'R-INS-05'],
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: OTHER }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for photos, ledgers or notes' },
        way: { zh: '如非必要，建议删去此项，改为抽样核实。', en: 'Unless needed, please drop it and verify a sample.' },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
