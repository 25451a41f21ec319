import { defineRule, observe } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const SCREENSHOT =
  '(?:截图|截屏)[^。；\\n，,]{0,12}?(?:上传|报送|提交|发至|发到|发送|反馈|报至|报我|报(?=党|县|乡|镇|局|办|到)|备查|上报)|(?:上传|报送|提交|发送|提供|附上?|上报)[^。；\\n，,]{0,14}?(?:截图|截屏)';
const IN_GROUP =
  '(?:照片|图片|视频(?!会)|录像|影像)[^。；\\n]{0,14}?(?:发|传|报|晒)[^。；\\n]{0,6}?(?:工作群|微信群|QQ群|钉钉群|群内|群里|本群)|(?:工作群|微信群|QQ群|钉钉群|群内|群里|本群)[^。；\\n]{0,14}?(?:发|传|上传|晒|报送)[^。；\\n，,]{0,10}?(?:照片|图片|视频(?!会)|录像|影像)';
const TAKEN =
  '(?:拍照|拍摄|录像|录视频)[^。；\\n，,]{0,8}?(?:上传|发|传|报|晒)[^。；\\n，,]{0,6}?(?:工作群|微信群|QQ群|钉钉群|群内|群里|本群)';
const ASKS = new RegExp(`${SCREENSHOT}|${IN_GROUP}|${TAKEN}`, 'g');
/** A screenshot of a fault, a payment or a certificate is a service to the reader, not a trace of work. */
const OTHER = /故障|报错|出错|异常|技术支持|咨询|付款|转账|缴费|报名成功|诈骗|线索|举报|证件/;

export const screenshotsForWork = defineRule({
  id: 'R-RPT-12',
  version: 5,
  titles: {
    zh: '以截图、群内照片视频代替看实绩',
    en: 'Screenshots or pictures in groups instead of looking at the work',
  },
  requirement: {
    zh: '不得以微信工作群、政务应用上传截图或者录制视频代替对实际工作的评价',
    en: 'screenshots or videos in groups and apps may not stand in for looking at the real work',
  },
  source: relief2019('有关力戒过度留痕的要求', 'on excessive traces', 2),
  modality: 'prohibition',
  effectiveFrom: '2019-03-11',
  whom: 'units',
  emergencyExempt: true,
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: OTHER }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for screenshots or pictures as proof of work' },
        way: {
          zh: '请删去此项要求，需要核实的，改为抽样实地查看。',
          en: 'Please drop it; where proof is needed, look at a sample on site.',
        },
        fixes: [dropPassage(hit, '此项')],
      })),
    );
  },
});
