import { isMeeting } from './meeting.ts';
import type { Demand } from './review.ts';
import { type Hit, hits } from './text/hits.ts';

/**
 * Where a notice states what its meeting is for: 会议内容：…, 会议议程 with numbered items below it, 会议将传达…,
 * 为传达…，定于…召开会议.
 */
const HEADED =
  /(?<=^|\n)[^\n：:]{0,8}(?:会议)?(?:主要)?(?:内容|议程|议题)(?:[：:][^\n]*|[ \t　]*\n[^\n]+)(?:\n[ \t　]*(?:[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、]|[一二三四五六]是)[^\n]*)*/g;
const SAID = /会议(?:将|拟|要|主要|重点|主要是|内容为|内容是)*(?:传达|学习|听取|通报|宣读)[^。；\n]*/g;
const PURPOSE =
  /为(?:进一步|深入|及时|全面|认真|切实)*(?:传达|学习|听取|通报)[^。；\n]*?(?=[，,][^。；\n]*(?:召开|举行|举办))/g;

/** What is only said at a meeting, with its object: it needs nobody to come together. */
const TOLD =
  /(?:传达|学习|宣读|通报|听取)(?:学习|贯彻|传达)*(?:(?!审议|表决|讨论|评议)[^，,。；;、\n并])*?(?:精神|文件|讲话|批示|指示|汇报|报告|通报|情况)/g;
const IS_TOLD = /传达|学习|宣读|通报|听取(?!(?:[^，,。；、\n]{0,8})(?:意见|建议|诉求|心声))/;
/** What takes people together: to decide, to work out, to arrange, to train, to hear opinions. */
const TAKES_PEOPLE =
  /研究|审议|讨论|议定|议决|决定|部署|安排|表决|选举|推选|会商|协商|协调|评审|评议|签订|签署|研判|征求|调度|培训|辅导|演练|验收|答疑|解答|交流|座谈|动员|启动|观摩|现场|谋划|分析|意见|建议|诉求|述职|表彰|总结/;
/** Sittings whose very purpose is to study or to listen. */
const STUDY = /中心组|理论学习|学习会|读书班|党课|组织生活|民主生活|主题党日|宣讲|座谈|听证|述职|培训/;

/** Every passage in which the notice of a meeting states what it is for. */
export const agendaPassages = (demand: Demand): Hit[] =>
  [HEADED, SAID, PURPOSE].flatMap((pattern) => passages(demand, pattern));

/** A heading reaches over lines, which `hits` splits: those passages are cut from the text itself. */
const passages = (demand: Demand, pattern: RegExp): Hit[] => {
  if (pattern !== HEADED) return hits(demand, pattern);
  return [...demand.text.matchAll(HEADED)].map((match) => {
    const span: [number, number] = [match.index, match.index + match[0].length];
    return { words: match[0], span, sentence: { text: match[0], start: span[0], end: span[1] } };
  });
};

/** Whether the stated agenda holds something that takes people together. @example '研究林区道路经费' → true */
export const decidesSomething = (demand: Demand): boolean =>
  agendaPassages(demand).some(({ words }) => TAKES_PEOPLE.test(words.replace(TOLD, '')));

/**
 * The first passage of an agenda that only tells people something (传达、学习、听取、通报); null when the notice states no agenda, when
 * anything in it takes people together, or when the sitting is meant for study or for hearing people.
 */
export const onlyTold = (demand: Demand): Hit | null => {
  if (!isMeeting(demand) || STUDY.test(demand.reading.title ?? '')) return null;
  const found = agendaPassages(demand);
  const told = found.find(({ words }) => IS_TOLD.test(words));
  return told && !found.some(({ words }) => TAKES_PEOPLE.test(words.replace(TOLD, ''))) ? told : null;
};
