import type { HeldRequest } from './held-lookup.ts';

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s〔〕[\]()《》〈〉]/g, '');

export type Named = { title: string | null; docNo: string | null; issuerName: string | null };

/**
 * What may be said of a source: everything when the reader may see it; else only what the text in the reader's hands says
 * itself, because repeating that tells nothing new.
 * @example namesOf(held, '现将《…》(云农发〔2026〕12号)转发给你们').docNo // '云农发〔2026〕12号'
 */
export const namesOf = (held: HeldRequest, text: string): Named => {
  const { title, docNo, issuerName } = held;
  if (held.visible) return { title, docNo, issuerName };
  const said = bare(text);
  const ifSaid = (value: string | null): string | null =>
    value !== null && value !== '' && said.includes(bare(value)) ? value : null;
  return { title: ifSaid(title), docNo: ifSaid(docNo), issuerName: ifSaid(issuerName) };
};

const LEVELS: Record<string, string> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇级',
  village: '村级',
};

/** How a finding may call a source: its title, its number, or only that there is one, of which level and when. */
export const callingOf = (held: HeldRequest, text: string, receivedOn: string): string => {
  const { title, docNo } = namesOf(held, text);
  if (title ?? docNo) return (title ?? docNo)!;
  const level = held.issuerLevel ? LEVELS[held.issuerLevel] : undefined;
  return ['库中另一份文件', [level, receivedOn].filter(Boolean).join(',')].join('：');
};
