import type { Reading } from '@songbang/engine/reading/reading.ts';

/** What a text that reached a township leaves out of what a request must say. */
export type Gap = 'issuer' | 'basis' | 'deadline' | 'contact';

const BASIS = /根据|依据|按照|依照|遵照|经[^。；\n]{0,14}(同意|批准|研究)|《[^》]+》/;
/** With its colon: “报送值班联系人” asks for a contact and names none. */
const CONTACT = /联系人\s*[:：]|联系电话|联系方式\s*[:：]/;

/** `gapsOf('请各村今天把照片发群里。', reading)` → `['issuer', 'basis', 'contact']` */
export const gapsOf = (text: string, reading: Reading): Gap[] => {
  const dated = reading.asks.some((ask) => ask.due !== null || ask.recurs !== null);
  const held = reading.meetings.length > 0 || reading.inspections.some((visit) => visit.start !== null);
  return [
    ...(reading.issuer.name === null ? (['issuer'] as const) : []),
    ...(BASIS.test(text) ? [] : (['basis'] as const)),
    ...(dated || held ? [] : (['deadline'] as const)),
    ...(reading.phones.length > 0 || CONTACT.test(text) ? [] : (['contact'] as const)),
  ];
};

export type Supplement = {
  issuer: string | null;
  basis: string | null;
  /** Local `YYYY-MM-DD`, with `HH:MM` or without. */
  dueOn: string | null;
  dueTime: string | null;
  contact: string | null;
};

/**
 * The text with what was missing said at its end, in the words the reader knows. What is signed stays signed last.
 * `completedText('请报人数。', { basis: '某办〔2026〕3号', … })` → `请报人数。\n依据：某办〔2026〕3号。…`
 */
export const completedText = (text: string, { issuer, basis, dueOn, dueTime, contact }: Supplement): string => {
  const day = dueOn
    ? `${Number(dueOn.slice(0, 4))}年${Number(dueOn.slice(5, 7))}月${Number(dueOn.slice(8, 10))}日`
    : '';
  return [
    text.trim(),
    ...(basis ? [`依据：${stopped(basis)}`] : []),
    ...(dueOn ? [`上述事项请于${day}${dueTime ?? ''}前办结。`] : []),
    ...(contact ? [`联系人：${stopped(contact)}`] : []),
    ...(issuer ? [issuer] : []),
  ].join('\n');
};

const stopped = (line: string): string => `${line.trim().replace(/[。.;；\s]+$/, '')}。`;
