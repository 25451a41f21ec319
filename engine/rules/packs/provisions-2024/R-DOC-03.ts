import type { Span } from '../../../reading/reading.ts';
import type { Demand } from '../../review.ts';
import { defineRule, observe, pass } from '../../rule.ts';
import { provisions2024 } from '../../sources.ts';
import { advise, giveReason } from '../../text/fixes.ts';
import { titleHit } from '../../text/title.ts';

const KIND = /(?:任务|责任|工作|职责)(?:分解|分工)(?:方案|表|的通知)?|分工方案|配套(?:措施|办法|方案|文件)/;

/** 县政府领导工作分工 is who leads what, 值班分工 a roster, and what is abolished is not issued. */
const NOT_A_SPLIT =
  /(?:领导|班子|成员|[局县镇乡院校]长|书记|人员|股室|科室|值班)[^，。]{0,6}(?:工作|职责)?分工|不再|取消|停止|清理/;

/** 现将《…》印发给你们: what the paper issues; `after` shows that it issues that and nothing else. */
const ISSUED = /现(?:将|印发|下发|下达)[ \u3000]*《([^》\n]{2,60})》([^《。；\n]{0,14})(《)?/g;
const SENT_OUT = /^(?:已?经[^，,]{0,12}同意[，,]?)?(?:现)?(?:予以)?(?:印发|下发|下达|发)/;

/** A paper whose text issues only a split of the work of another, whatever its title says or without one. */
function issuedAlone({ text, reading }: Demand): { words: string; span: Span } | null {
  if (/转发|转去|转给/.test(reading.title ?? '')) return null;
  for (const match of text.matchAll(ISSUED)) {
    const [whole, name = '', after = '', another] = match;
    const split = new RegExp(`(?:${KIND.source})(?:[（(][^）)]*[）)])?$`).exec(name);
    if (!split || another || NOT_A_SPLIT.test(name)) continue;
    if (whole.startsWith('现将') && !SENT_OUT.test(after)) continue;
    const start = match.index + whole.indexOf('《');
    return { words: name, span: [start, start + name.length + 2] };
  }
  return null;
}

export const divisionOfLabour = defineRule({
  id: 'R-DOC-03',
  version: 4,
  titles: { zh: '临时性、配套类、分工类文件', en: 'Temporary, supporting and division-of-labour documents' },
  requirement: {
    zh: '从严控制制发临时性、配套类、任务分工类文件',
    en: 'temporary, supporting and division-of-labour documents are kept under strict control',
  },
  source: provisions2024('第一条', 'cl. 1', 1),
  modality: 'general',
  effectiveFrom: '2024-08-06',
  emergencyExempt: true,
  check(demand) {
    const titled = NOT_A_SPLIT.test(demand.reading.title ?? '') ? null : titleHit(demand, KIND);
    const issued = titled ? null : issuedAlone(demand);
    const found = titled ?? issued;
    if (!found) return pass;
    return observe([
      {
        span: found.span,
        fact: issued
          ? {
              zh: `单独印发“${issued.words}”，属配套或分工类文件`,
              en: 'The paper issues nothing but a supporting or division-of-labour document',
            }
          : {
              zh: `标题含“${found.words}”，属配套或分工类文件`,
              en: 'By its title this is a supporting or division-of-labour document',
            },
        way: {
          zh: '建议并入主文件一并印发；确需单独发文的，请写明理由。',
          en: 'Please issue it with the main document; if it must stand alone, state why.',
        },
        fixes: [advise('merge', '并入主文件', '作为主文件附件一并印发'), giveReason],
      },
    ]);
  },
});
