import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from '../reading/read.ts';
import { demandOf } from './demand.ts';
import { packs } from './packs/packs.ts';
import { review } from './run-review.ts';

type Cases = { quiet: Record<string, string[]>; loud: Record<string, string[]> };
const casesOf = (file: string): Cases => parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const cases = [casesOf('./standing.yaml'), casesOf('./linked.yaml')];
const calendar = chineseCalendar();
const receivedAt = '2026-11-23T09:00';
const adoptedPacks = packs.filter(({ place }) => place !== null).map(({ id }) => id);

/** What the title of the notice around a sentence must say for its rule to be asked at all. */
const titleFor = (rule: string): string =>
  /^R-INS-(?:04|05|16)$/.test(rule)
    ? '关于开展督查的通知'
    : rule.startsWith('R-MTG')
      ? '关于召开会议的通知'
      : '关于做好有关工作的通知';

/** Every place's measures adopted, so that no rule is left out. */
function spoken(rule: string, words: string): string[] {
  const text = words.includes('\n')
    ? words
    : `${titleFor(rule)}\n各乡镇人民政府，县直各部门：\n${words}\n新平县人民政府办公室\n2026年11月23日`;
  const demand = demandOf(text, read(text, { receivedAt, calendar }), { receivedAt });
  return review(demand, { calendar, region: '530427', adoptedPacks }, { asOf: '2026-11-23' })
    .findings.filter(({ level }) => level !== 'hint')
    .map((finding) => `${finding.rule} “${finding.span ? text.slice(...finding.span) : ''}”`);
}

describe('what only sounds like a breach is at most a hint', () => {
  for (const [rule, texts] of cases.flatMap(({ quiet }) => Object.entries(quiet)))
    it(`near ${rule}: others are asked, it is told, cited, deplored, a choice, a case or the law`, () => {
      expect(texts.flatMap((text) => spoken(rule, text).map((said) => `${said} <= ${text}`))).toEqual([]);
    });
});

describe('what is asked of the grassroots is said', () => {
  for (const [rule, texts] of cases.flatMap(({ loud }) => Object.entries(loud)))
    it(`by ${rule}`, () => {
      expect(texts.filter((text) => !spoken(rule, text).some((said) => said.startsWith(`${rule} `)))).toEqual([]);
    });
});
