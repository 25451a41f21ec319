import { defineRule, observe } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { dropPassage, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

/** A basis named in the same sentence is for a person to weigh. */
const BASIS = /《[^》]{2,40}(?:法|条例|规定|办法)》|根据[^。；，]{2,20}(?:法|条例)/;

export const oneVoteVeto = defineRule({
  id: 'R-RES-06',
  version: 1,
  titles: { zh: '一票否决', en: 'One-vote veto' },
  requirement: {
    zh: '严格控制“一票否决”事项，不得随意设置',
    en: 'one-vote vetoes are strictly limited and not set at will',
  },
  source: relief2019('有关问责和激励的要求', 'on accountability', 2),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  check(demand) {
    return observe(
      hits(demand, /[“"]?一票否决(?!权)[”"]?(?:制|事项)?/g, { except: /清理|规范设置|以往|过去/ }).map((hit) => ({
        span: hit.span,
        ...(BASIS.test(hit.sentence.text) ? { level: 'hint' as const } : {}),
        fact: { zh: `设置“${hit.words.replace(/[“”"]/g, '')}”`, en: 'The text sets a one-vote veto' },
        way: {
          zh: '建议删去；确有法定依据的，请写明依据条款。',
          en: 'Please drop it; if a law provides it, cite the article.',
        },
        fixes: [dropPassage(hit, '此句'), giveReason],
      })),
    );
  },
});
