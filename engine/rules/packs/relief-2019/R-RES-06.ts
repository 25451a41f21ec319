import { defineRule, observe } from '../../rule.ts';
import { relief2019 } from '../../sources.ts';
import { dropPassage, giveReason } from '../../text/fixes.ts';
import { hits } from '../../text/hits.ts';

/** Appraisal of units or of those who lead them; elsewhere (a project, a bid, a candidate) the words are a condition of another kind. */
const OF_UNITS =
  /乡镇|镇街|街道|村|社区|单位|部门|各地|各[县市区]|地方|领导班子|干部|考核|考评|评优|评先|年度|工作|责任制|目标/;
const OTHER =
  /清理|规范设置|以往|过去|职称|录用|录取|聘用|投标|评标|招标|采购|环评|立项|项目(?:准入|审批|申报)|董事|股东|信用|入党|政审|师德|体检|资格审查|准入|评审专家/;

/** A basis named in the same sentence is for a person to weigh. */
const BASIS = /《[^》]{2,40}(?:法|条例|规定|办法)》|根据[^。；，]{2,20}(?:法|条例)/;

export const oneVoteVeto = defineRule({
  id: 'R-RES-06',
  version: 3,
  titles: { zh: '一票否决', en: 'One-vote veto' },
  requirement: {
    zh: '严格控制“一票否决”事项，不得随意设置',
    en: 'one-vote vetoes are strictly limited and not set at will',
  },
  source: relief2019('有关问责和激励的要求', 'on accountability', 2),
  modality: 'general',
  effectiveFrom: '2019-03-11',
  whom: 'units',
  check(demand) {
    return observe(
      hits(demand, /[“"]?一票否决(?!权)[”"]?(?:制|事项)?/g, { except: OTHER }).map((hit) => ({
        span: hit.span,
        ...(BASIS.test(hit.sentence.text) || !OF_UNITS.test(`${demand.reading.title ?? ''}${hit.sentence.text}`)
          ? { level: 'hint' as const }
          : {}),
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
