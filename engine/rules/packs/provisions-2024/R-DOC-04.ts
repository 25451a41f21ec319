import type { Level, Span } from '../../../reading/reading.ts';
import type { Demand, FindingLevel } from '../../review.ts';
import { defineRule, notApplicable, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { consent } from '../../text/consent.ts';
import { advise } from '../../text/fixes.ts';
import { type Hit, hits } from '../../text/hits.ts';
import { sentencesOf } from '../../text/sentences-of.ts';
import { wholeClause } from '../../text/whole-clause.ts';

/** A Party committee or government of a lower level among the recipients. */
const LOWER =
  /(?:各|[\u4e00-\u9fa5]{2,8})?(?:乡镇|乡|镇|（镇）|街道|县|区|市|旗|州)[^，。；：:\n]{0,10}?(?:党委|党工委|人民政府|政府|街道办事处|办事处)/;
const STRICT = /(?:必须|务必|一律|责令|限期|严格按照|不得|严禁)[^。；\n]{1,30}/g;
const MILD =
  /(?:请|须|(?<!部署|工作|安排|文件|会议|精神|规定|标准|有关|相关|的)要求|应(?!急))[^。；\n，,]{0,24}?(?:[，,][^。；\n，,]{0,6}?)?(?:报送|上报|填报|制定|开展|组织|落实|完成|参加|自查|排查|核查|整改)/g;

/** Who else a sentence may be telling what to do: applicants, firms, contractors; no order to a government. */
const OTHERS =
  /申报(?:单位|主体|人|者|企业)|申请(?:人|单位|者)|企业|项目(?:单位|主体|业主|负责人)|农户|业主|合作社|经营户|种植户|养殖户|考生|施工(?:单位|方)|承包人|学员|家长|参赛(?:队|单位|人员)|中标人|培训机构|经营(?:单位|者|主体)|用人单位|从业人员|居民|村民|群众/;
const RECIPIENTS = /各[^。；，,]{0,6}(?:乡镇|镇|乡|街道|县|区|单位|部门|地)|你(?:们|镇|乡|县|区)/;

const STATUTORY_COMMAND =
  /(?:防汛|抗旱|防灭火|森林防火|抗震|防震|动物疫病|疫情防控|应急)[^。；，]{0,8}指挥部|减灾(?:救灾)?委/;

export const ordersToLowerGovernment = defineRule({
  id: 'R-DOC-04',
  version: 11,
  titles: {
    zh: '部门、议事协调机构向下级党委政府发指令性公文',
    en: 'A department or coordinating body gives orders to lower Party committees or governments',
  },
  requirement: {
    zh: '议事协调机构、部门和单位不得向下级党委和政府发布指令性公文或在公文中提出指令性要求',
    en: 'coordinating bodies, departments and units may not send directive documents to lower Party committees or governments',
  },
  source: provisions2024('第一条', 'cl. 1', 1),
  modality: 'prohibition',
  effectiveFrom: '2024-08-06',
  scope: {
    issuerKinds: [
      'department',
      'coordinating-body',
      'inner-office',
      'public-institution',
      'mass-organisation',
      'social-organisation',
    ],
  },
  emergencyExempt: true,
  check(demand) {
    const line = recipients(demand);
    // A letter (函) asks among equals; it gives no orders (2012 regulation, art. 8).
    if (line === null || /函$/.test(demand.reading.title ?? '')) return notApplicable;
    if (consent.test(demand.text)) return pass;
    const strict = ordersIn(demand, STRICT);
    const orders = strict.length > 0 ? strict : ordersIn(demand, MILD);
    const [order] = orders;
    if (!order) return pass;
    return observe([
      {
        span: line.span,
        level: levelOf(demand, strict.length > 0),
        fact: {
          zh: `${demand.issuer.name ?? '本部门'}直接向“${line.words}”提出“${wholeClause(order)}”等要求，文中未见经党委、政府同意的表述`,
          en: 'The document puts directive demands to a lower Party committee or government and states no consent',
        },
        way: {
          zh: '可改发对口部门，或经党委、政府同意后由其办公室行文，并注明“经…同意”。',
          en: 'Address the matching department, or issue through the general office after consent and state it.',
        },
        fixes: [
          advise('readdress', '改发对口部门', '主送改为下级对口部门'),
          advise('consent', '补注同意', '取得同意后，在文中写明“经县委（县政府）同意”'),
        ],
      },
    ]);
  },
});

/** What the recipients are told to do; what the text tells applicants or firms, there or in the sentence before, is left out. */
function ordersIn(demand: Demand, pattern: RegExp): Hit[] {
  const all = sentencesOf(demand);
  return hits(demand, pattern).filter(({ words, span, sentence }) => {
    // `请结合实际，认真贯彻落实` closes every paper that is passed on; it orders nothing of its own.
    if (/[，,][^，,]*落实$/.test(words)) return false;
    const own = sentence.text.slice(0, span[0] - sentence.start);
    if (RECIPIENTS.test(own) || RECIPIENTS.test(demand.text.slice(...span))) return true;
    if (OTHERS.test(own)) return false;
    const before = all[all.indexOf(sentence) - 1];
    const goesOn = before !== undefined && before.end === sentence.start;
    return !(goesOn && OTHERS.test(before.text) && !RECIPIENTS.test(before.text));
  });
}

/** A headquarters against floods, fires or epidemics commands by statute; an invitation to a meeting is hardly an order. */
function levelOf(demand: Demand, strict: boolean): FindingLevel {
  if (STATUTORY_COMMAND.test(demand.issuer.name ?? '')) return 'hint';
  // A paper only passed on orders what its first sender orders.
  if (demand.reading.kind === 'relay') return 'hint';
  if (demand.reading.kind === 'meeting') return strict ? 'should' : 'hint';
  return strict ? 'must' : 'should';
}

/** The recipients' line near the top that names a lower Party committee or government. */
function recipients(demand: Demand): { words: string; span: Span | null } | null {
  const { text, reading } = demand;
  for (const match of text.slice(0, 1200).matchAll(/^[ \u3000]*([^\n。；]{2,160}?)[：:][ \u3000\r]*$/gm)) {
    const line = match[1] ?? '';
    const lower = LOWER.exec(line);
    if (!lower || !isLower(lower[0], demand)) continue;
    const start = match.index + match[0].indexOf(line) + lower.index;
    return { words: lower[0], span: [start, start + lower[0].length] };
  }
  const named = reading.addressees.find((addressee) => LOWER.test(addressee) && isLower(addressee, demand));
  if (named === undefined) return null;
  const start = text.indexOf(named);
  return { words: named, span: start < 0 ? null : [start, start + named.length] };
}

const RANK: Record<Level, number> = { national: 0, province: 1, city: 2, county: 3, township: 4, village: 5, unit: 6 };

/** 各… are many, so never one's own superior; a single one is lower when its level is: a report to the county government is not an order. */
function isLower(addressee: string, { issuer }: Demand): boolean {
  if (addressee.startsWith('各') || issuer.level === null) return addressee.startsWith('各');
  const level: Level = /[乡镇]|街道/.test(addressee) ? 'township' : /[县区旗]/.test(addressee) ? 'county' : 'city';
  return RANK[level] > RANK[issuer.level];
}
