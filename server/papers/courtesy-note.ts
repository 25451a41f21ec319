import { packs } from '@songbang/engine/rules/packs/packs.ts';
import type { Letter } from '../files/write-docx.ts';
import { writtenDay } from '../files/written-day.ts';

/**
 * 代拒: what the county office tells whoever asked without a number, so that no township has to. A courteous note: what
 * was seen, what the rule asks, how to put it right, and that the township waits until then.
 */
export type NoteCase =
  /** Asked without any number and registered on the sender's behalf. */
  | { kind: 'stray'; title: string; receivedOn: string; channel: string; linkUrl: string | null }
  /** Looked at and sent back with a reason. */
  | { kind: 'returned'; title: string; receivedOn: string; reason: string }
  /** A number was shown that is not on the register, is over, or has been taken back; or none was shown at all. */
  | { kind: 'unknown' | 'expired' | 'retired'; number: string }
  | { kind: 'none' }
  /** A visit without a pass in force. */
  | { kind: 'no-pass'; code: string | null };

export type NoteInput = { case: NoteCase; office: string; issuer: string | null; requestKind: string; today: string };

/** Rules whose clause the note rests on: inspections outside the plan need approval; documents go out under a plan. */
const CLAUSE_OF_VISIT = 'R-INS-03';
const CLAUSE_OF_PAPER = 'R-DOC-02';
const VISITS = new Set(['inspection', 'assessment']);

const CHANNELS: Record<string, string> = {
  'red-head': '文件',
  memo: '便笺',
  'white-head': '白头件',
  telegram: '明电',
  chat: '工作群消息',
  phone: '电话',
  system: '业务系统',
  meeting: '会议',
};

/** A letter with the address by which its reader puts things right; on paper it is a code to scan. */
export type Note = Letter & { linkUrl: string | null };

/** The note as a letter. `courtesyNote({ case: { kind: 'none' }, … }).heading` → `关于请先行登记有关事项的告知单` */
export const courtesyNote = (input: NoteInput): Note => ({
  linkUrl: input.case.kind === 'stray' ? input.case.linkUrl : null,
  heading: HEADINGS[input.case.kind],
  salutation: `${input.issuer ?? '有关单位'}：`,
  paragraphs: [factOf(input.case), clauseOf(input), wayOf(input.case), CLOSING],
  signature: input.office,
  date: writtenDay(input.today),
});

const HEADINGS: Record<NoteCase['kind'], string> = {
  stray: '关于请先行登记有关事项的告知单',
  returned: '关于请调整后重新登记有关事项的告知单',
  unknown: '关于请先行登记有关事项的告知单',
  expired: '关于请续登有关事项的告知单',
  retired: '关于请核对现行编号的告知单',
  none: '关于请先行登记有关事项的告知单',
  'no-pass': '关于请先行办理到镇到村码的告知单',
};

const factOf = (of: NoteCase): string => {
  switch (of.kind) {
    case 'stray':
      return `你单位以${CHANNELS[of.channel] ?? '其他'}方式提出的“${stripStop(of.title)}”，已于${writtenDay(of.receivedOn)}由我办代为登记。经核，该事项目前尚未取得准入编号。`;
    case 'returned':
      return `你单位${writtenDay(of.receivedOn)}提出的“${stripStop(of.title)}”收悉。经统筹研究，现予退回完善，理由是：${stripStop(of.reason)}。`;
    case 'unknown':
      return `来函（来人）所示编号 ${of.number}，经查不在我县准入登记册内。`;
    case 'expired':
      return `来函（来人）所示编号 ${of.number}，经查已过有效期。`;
    case 'retired':
      return `来函（来人）所示编号 ${of.number}，经查已撤回或由新编号替代。`;
    case 'none':
      return '来函（来人）提出的事项，未见准入编号。';
    case 'no-pass':
      return of.code
        ? `来人所示到镇到村码 ${of.code}，经查不在有效期内或不在册。`
        : '来人开展的到镇到村活动，未见到镇到村码。';
  }
};

const clauseOf = ({ case: of, requestKind }: NoteInput): string => {
  const visit = of.kind === 'no-pass' || VISITS.has(requestKind);
  const { source, requirement } = ruleOf(visit ? CLAUSE_OF_VISIT : CLAUSE_OF_PAPER);
  const clause = source.clause ? source.clause : '';
  return `按照《${source.title}》${clause}关于${requirement.zh}的要求，我县对面向乡镇（街道）、村（社区）的事项实行先登记、后下达，统一编号、统筹安排。`;
};

const wayOf = (of: NoteCase): string => {
  switch (of.kind) {
    case 'stray':
      return of.linkUrl
        ? '请你单位通过所附链接（二维码）补充依据、时限、联系人和承接单位，不用账号，约需两分钟，取得编号后即可办理。'
        : '请你单位在松绑平台“发起”页补充依据、时限、联系人和承接单位，取得编号后即可办理。';
    case 'returned':
      return '请按上述意见调整后重新登记；时间、方式或对象有改动余地的，我办可协助错峰、合并或改用已有数据。';
    case 'retired':
      return '请向原发起单位索取现行编号；确需继续办理的，请重新登记。';
    case 'no-pass':
      return '请先由发起单位登记事项，并在登记页开具到镇到村码；已有同期检查的，我办可协助并入，一次到位。';
    default:
      return '请先在松绑平台登记，写明依据、时限、联系人和承接单位；一般事项即时取得编号，其余由减负办在规定时限内答复。';
  }
};

/** The township only waits, and emergencies never do (principles 4 and 10). */
const CLOSING =
  '取得编号之前，有关乡镇（街道）、村（社区）按我办要求暂缓办理，不作推诿论；防汛抗旱、森林草原防灭火、安全生产、疫情防控、社会治安等紧急事项，注明依据即可先行办理、事后补登。如有疑问，请与我办联系。感谢支持基层、体谅基层。';

const stripStop = (text: string): string => text.trim().replace(/[。.;；]+$/, '');

const ruleOf = (id: string) => {
  const rule = packs.flatMap((pack) => pack.rules).find((one) => one.id === id);
  if (!rule) throw new RangeError(`no rule ${id}`);
  return rule;
};

/** The same note as one text to paste into a chat. */
export const noteText = (note: Note): string =>
  [
    `【${note.heading}】`,
    note.salutation ?? '',
    ...note.paragraphs,
    ...(note.linkUrl ? [`补登链接：${note.linkUrl}`] : []),
    `${note.signature}  ${note.date}`,
  ].join('\n');
