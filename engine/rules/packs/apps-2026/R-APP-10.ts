import { defineRule, observe } from '../../rule.ts';
import { apps2026 } from '../../sources.ts';
import { inApp } from '../../text/app-words.ts';
import { dropPassage, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const ASKS =
  /(?:上传|提交|报送|拍摄|实时|强制)[^。；\n，,]{0,14}?(?:工作照片|现场照片|照片|图片|视频(?!会|监控)|录像|轨迹|定位)|(?:定位|拍照|轨迹|人脸)打卡|(?:开启|打开)[^。；\n，,]{0,6}?定位|(?:巡查|运动|行动|走访|入户)轨迹/g;
/** Residents' own papers and hazards that must be documented are a necessity, not a trace. */
const OTHER = /证件照|免冠|寸照|身份证|户口|票据|发票|营业执照|作品|摄影|大赛|故障|举报|线索|群众反映/;
const NECESSARY = /巡河|巡林|巡田|河长|林长|隐患|违法|执法|病虫|灾|险情|防汛|防火|应急|护林|巡护|地质/;

export const forcedUploads = defineRule({
  id: 'R-APP-10',
  version: 4,
  titles: { zh: '应用中要求上传照片、视频、轨迹', en: 'An app demands photos, videos or tracks' },
  requirement: {
    zh: '非必要不得强制要求上传工作照片、视频或者轨迹',
    en: 'unless necessary, nobody may be forced to upload work photos, videos or tracks',
  },
  source: apps2026('有关“五不得”的规定', 'the five bans', 2),
  modality: 'prohibition',
  effectiveFrom: '2026-01-25',
  whom: 'units',
  emergencyExempt: true,
  // 非必要: the text alone does not show whether there was a necessity.
  ceiling: 'should',
  yieldsTo: ['R-RPT-12'],
  check(demand) {
    return observe(
      hits(demand, ASKS, { except: OTHER, given: inApp }).map((hit) => ({
        span: hit.span,
        ...(NECESSARY.test(hit.sentence.text) ? { level: 'hint' as const } : {}),
        fact: {
          zh: `要求通过应用“${hit.words}”`,
          en: 'The text asks for photos, videos, location or tracks through an app',
        },
        way: {
          zh: '建议删去此项，改为办结后抽样核实；确有必要的，请写明理由。',
          en: 'Please drop it and verify a sample afterwards; if it is necessary, state why.',
        },
        fixes: [dropPassage(hit, '此项'), giveReason],
      })),
    );
  },
});
