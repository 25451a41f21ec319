import { defineRule, observe } from '../../rule.ts';
import { productDefault } from '../../sources.ts';
import { advise, dropPassage } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

const GROUP = '(?:微信|QQ|钉钉|企业微信)?(?:工作)?群(?!众|体|山|岛|团|防|租)';
const NEW_GROUP = new RegExp(
  `(?:建立|组建|新建|成立|创建|开通|建)(?:[^。；\\n，,]{0,10}?)(?:微信|QQ|钉钉|工作)${GROUP}|(?:拉入|加入|扫码进)[^。；\\n，,]{0,8}?(?:微信|QQ|钉钉|工作)${GROUP}`,
  'g',
);
/** Groups for residents, parents or patients are a service; a rescue needs its own. */
const OTHER = /家长|会务|会议微信群|参会|居民|村民|业主|患者|学员|商户|企业服务|应急|抢险|救灾|防汛|纪念/;

export const newGroups = defineRule({
  id: 'P-GRP-01',
  version: 3,
  titles: { zh: '新建工作群', en: 'A new work group' },
  requirement: {
    zh: '能用已有工作群的不另建，任务结束即解散（默认提示，不是上级规定）',
    en: 'use a group that exists and dissolve it when the task ends (a reminder of ours, not a rule)',
  },
  source: productDefault('工作群', 'work groups', 3),
  // Whether the group doubles another needs a register of groups (R-GRP-02); the text alone shows that one more is wanted.
  modality: 'encouragement',
  effectiveFrom: '2000-01-01',
  emergencyExempt: true,
  yieldsTo: ['R-GRP-01'],
  check(demand) {
    return observe(
      hits(demand, NEW_GROUP, { except: OTHER }).map((hit) => ({
        span: hit.span,
        fact: { zh: `要求“${hit.words}”`, en: 'The text asks for one more work group' },
        way: {
          zh: '建议使用已有工作群；确需新建的，请写明用途和解散时间。',
          en: 'Please use a group that exists; if a new one is needed, state its purpose and when it ends.',
        },
        fixes: [dropPassage(hit, '此项'), advise('end', '写明解散时间', '任务结束时解散，不留空群')],
      })),
    );
  },
});
