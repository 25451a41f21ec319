import { isMeeting, isStatutory } from '../../meeting.ts';
import { defineRule, notApplicable, observe } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { giveReason, replaceWords, short } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';

const PRINCIPAL =
  '(?:党政)?(?:主要负责同志|主要负责人|主要领导(?:同志)?|党政正职|党政一把手|一把手|党(?:[（(]工[）)])?委书记|乡?[乡镇]长(?:[（(]主任[）)])?|街道书记)';
/** Several heads in a row are replaced together: 书记、镇长 becomes one deputy. */
const HEADS = new RegExp(`${PRINCIPAL}(?:[、和及]${PRINCIPAL})*`);
/** The lower level's heads, not those of the issuer's own county. */
const LOWER_HEADS = new RegExp(
  `(?:各)?(?:乡镇|镇街|镇[（(]街道[）)]|乡[（(]镇[）)][^，。；、]{0,2}|乡|镇|街道|成员单位|单位|部门)[^。；\\n，,]{0,14}?${PRINCIPAL}(?:[、和及]${PRINCIPAL})*|${PRINCIPAL}[^。；\\n，,]{0,10}(?:参加|参会|出席|到会|必须|务必)`,
  'g',
);
const DEPUTY =
  /(?:分管(?:负责同志|领导|副?[县市区]长)|副(?:县|市|区|州|省)长|副书记|副主任|副局长|分管副)[^。；\n]{0,14}(?:主持|出席|讲话|召开|部署)/;
const HEAD =
  /(?:县|市|区|州|省)委书记[^。；\n]{0,12}(?:主持|出席|讲话|参加)|(?<!副)(?:县|市|区|州|省)长[^。；\n]{0,12}(?:主持|出席|讲话|参加)|(?:县|市|区|州|省)(?:委|政府)[^。；\n]{0,8}主要(?:领导|负责)/;
const NO_LEAVE = /不得(?:请假|替会|代会|缺席)|不准(?:请假|替会|代会)/;

/** `主要负责同志审核把关后报送`, `…不需参会`: named, but not called to come. */
const NOT_CALLED =
  /^[^，,。；]{0,8}(?:不(?:需|必|用|要求|参加|列席)|无需|督促|审核|审签|把关|签字|签批|因故|确有特殊|委托)/;
const isCalled = ({ span, sentence }: Hit): boolean => !NOT_CALLED.test(sentence.text.slice(span[1] - sentence.start));

export const principalAtDeputysMeeting = defineRule({
  id: 'R-MTG-05',
  version: 8,
  titles: {
    zh: '分管负责同志召开的会议要求下级主要负责同志参加',
    en: 'Principal leaders called to a meeting held by a deputy',
  },
  requirement: {
    zh: '分管负责同志召开的会议，一般不要求下级党政主要负责同志参加',
    en: 'a meeting called by a deputy in charge generally does not require the principal leaders below',
  },
  source: provisions2024('第二部分', 'part 2', 2),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  whom: 'units',
  check(demand) {
    if (!isMeeting(demand) || isStatutory(demand) || HEAD.test(demand.text)) return notApplicable;
    const called = hits(demand, LOWER_HEADS, {
      except: /请假[^。；]{0,12}(?:书面|报备)|邀请/,
    }).filter(isCalled);
    // Where towns are called beside departments, the towns are what the clause protects.
    const hit = called.find(({ words }) => /[乡镇]|街道/.test(words)) ?? called[0];
    if (!hit) return observe([]);
    // 主要领导到县参加 says so itself.
    const come = /(?:参加|参会|出席|到会)$/.test(hit.words) ? '' : '参加';
    const byDeputy = DEPUTY.exec(demand.text)?.[0];
    return observe([
      {
        span: hit.span,
        level: byDeputy ? 'should' : 'hint',
        fact: byDeputy
          ? {
              zh: `会议由分管负责同志召开（“${short(byDeputy)}”），要求“${hit.words}”${come}`,
              en: 'The meeting is held by a deputy in charge and calls principal leaders of lower units',
            }
          : {
              zh: `要求“${hit.words}”${come}${NO_LEAVE.test(hit.sentence.text) ? '且不得请假' : ''}，文中未写明由谁召开`,
              en: 'Principal leaders of lower units are called; the text does not say who holds the meeting',
            },
        way: {
          zh: '由分管负责同志召开的，建议改为分管负责同志参加；确需主要负责同志到会的，请写明理由。',
          en: 'If a deputy holds it, please call the deputies in charge; if the heads are truly needed, state why.',
        },
        fixes: [replaceWords(hit, hit.words.replace(HEADS, '分管负责同志'), '改为分管负责同志'), giveReason],
      },
    ]);
  },
});
