import { defineRule, observe } from '../../../rule.ts';
import { advise } from '../../../text/fixes.ts';
import { type Hit, hits } from '../../../text/hits.ts';
import { wholeClause } from '../../../text/whole-clause.ts';
import { district } from './source.ts';

/** 日报 alone is a return only behind such words; 人民日报 is a paper, and 3个工作日报县局 counts days. */
const PERIODIC =
  /零报告|(?<![双今一])日报(?:告|制|表)|(?<=^|[，,。；;：:、“"（(\s]|实行|执行|落实|建立|坚持|报送|上报|填报|填写|提交|每|数据|进度|进展|情况|统计|信息|调度|(?<![个\d])工作)日报(?![社系送基请道名到告制表销价考税读刊]|\s*\d+\s*[期份])|(?<![双今一])(?:周|月)报(?:告|制|表)?(?![社系送基请道名到销价考读刊]|\s*\d+\s*[期份])|每[日天周月][^。；，,\n]{0,10}?前(?=将[^。；\n]{0,60}?报(?:送|我|至|[旗县区市州省局]))|(?:每日|每天|每周|每月|按月|按周|按日)(?:(?!受理|通报|公布|编发|刊发|计划开展)[^。；\n]){0,24}?(?:报送|上报|报告|填报|反馈|报我|报至|报[区县])/g;

const EXEMPT = /疫情|防疫|防汛|值班/;
const HEAD_CHARACTERS = 160;
/** The clause is about the grassroots: what a body asks of its own departments alone is another matter. */
const OWN_DEPARTMENTS =
  /[县市区州省旗]直|[县市区州]级(?:各)?(?:部门|单位)|局属|(?:[^，,。；、]{1,12}(?:局|委|办|联|会|社|部|站|台)、){2}/;
const GRASSROOTS = /乡|镇|街道|村|社区|基层|各地|各[县市区旗]|县市|区县|各单位/;
/** The issuer's own office reports upwards: 领导小组每周编发简报，报送省… */
const OWN_OFFICE = /^[^，,。；]{0,16}(?:领导小组|办公室|指挥部|专班)$/;
/** 由督查室每月汇总报告: the one named in the clause reports. */
const BY_OFFICE = /由[^，,。；各]{2,16}(?:室|办|局|中心|专班|领导小组)$/;
const fromDepartmentsOnly = ({ sentence, span }: Hit): boolean => {
  const before = sentence.text.slice(0, span[0] - sentence.start + 1);
  const subject = sentence.text.slice(0, span[0] - sentence.start).trim();
  if (BY_OFFICE.test(subject)) return true;
  return (OWN_DEPARTMENTS.test(before) || OWN_OFFICE.test(subject)) && !GRASSROOTS.test(before);
};

/** 月报 alone may be the name of a table; it is asked for when the clause sets it up or has it sent. */
const NAME_OF_A_RETURN = /^(?:日|周|月)报(?:告|制|表)?$/;
const SETS_UP =
  /(?:实行|建立|执行|落实|坚持|启动|推行|恢复|报送|上报|填报|填写|提交|每[日天周月][^，,。]{0,8})[^，,。；]{0,24}$/;
const SENT = /^[度]?[^，,。；]{0,16}?(?:报送|上报|报[至县市区镇局州省]|提交)/;
const onlyNamed = ({ words, span, sentence }: Hit): boolean =>
  NAME_OF_A_RETURN.test(words) &&
  !SETS_UP.test(sentence.text.slice(0, span[0] - sentence.start)) &&
  !SENT.test(sentence.text.slice(span[1] - sentence.start));

/** 月报制 is quoted as 月报制度 where that stands; what follows a bare name is another clause's business. */
const named = ({ words, span, sentence }: Hit): string =>
  sentence.text.slice(span[1] - sentence.start).startsWith('度') ? `${words}度` : words;

export const noPeriodicReturns = defineRule({
  id: 'R-RPT-05',
  version: 6,
  titles: { zh: '不得要求基层日报、周报、月报', en: 'No daily, weekly or monthly returns' },
  requirement: { zh: '不得要求基层日报、周报、月报', en: 'no daily, weekly or monthly return from the grassroots' },
  source: district('报表条款', 'on returns', 3),
  modality: 'prohibition',
  effectiveFrom: '2019-01-01',
  whom: 'below',
  emergencyExempt: true,
  check(demand) {
    const periodic = EXEMPT.test(demand.text.slice(0, HEAD_CHARACTERS))
      ? []
      : hits(demand, PERIODIC, { except: EXEMPT });
    return observe(
      periodic
        .filter((hit) => !fromDepartmentsOnly(hit))
        .map((hit) => ({
          span: hit.span,
          ...(onlyNamed(hit) ? { level: 'hint' as const } : {}),
          fact: {
            zh: `要求“${NAME_OF_A_RETURN.test(hit.words) ? named(hit) : wholeClause(hit)}”`,
            en: 'The text asks for a periodic return',
          },
          way: { zh: '请改为一次报送、有变化再报。', en: 'Please ask once, then only for changes.' },
          fixes: [advise('once', '有变化再报', '首次全报，此后只报变化')],
        })),
    );
  },
});
