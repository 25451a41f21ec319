import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chineseCalendar } from '../calendar/chinese.ts';
import { read } from '../reading/read.ts';
import { demandOf } from './demand.ts';
import { review } from './run-review.ts';

type Precision = { quiet: string[]; loud: { rule: string; text: string }[] };
const { quiet, loud }: Precision = parse(readFileSync(new URL('./precision.yaml', import.meta.url), 'utf8'));
const calendar = chineseCalendar();

const noticeWith = (sentence: string) =>
  `关于做好有关工作的通知\n各乡镇人民政府，县直各部门：\n${sentence}\n新平县人民政府办公室\n2026年11月23日`;

/** Reviewed as it would be on arrival, with the real reader. */
function reviewed(text: string) {
  const reading = read(text, { receivedAt: '2026-11-23T09:00', calendar });
  const demand = demandOf(text, reading, { receivedAt: '2026-11-23T09:00' });
  const { findings } = review(demand, { calendar, region: '530427' });
  return findings.map((finding) => ({ ...finding, words: finding.span === null ? '' : text.slice(...finding.span) }));
}

const loudIn = (rule: string, text: string) =>
  reviewed(text).filter((finding) => finding.rule === rule && finding.level !== 'hint');
const loudOf = (rule: string, sentence: string) => loudIn(rule, noticeWith(sentence));

describe('precision on the sentences of notices', () => {
  it('raises nothing louder than a hint where nothing is forbidden', () => {
    const noise = quiet.flatMap((sentence) =>
      reviewed(sentence)
        .filter((finding) => finding.level !== 'hint')
        .map((finding) => `${finding.rule} ${finding.words} <= ${sentence}`),
    );
    expect(noise).toEqual([]);
  });

  it('is settled by one click: the first edit a finding offers takes away what it was about', () => {
    for (const { rule, text } of loud) {
      const before = loudOf(rule, text);
      const edit = before[0]?.fixes.find((fix) => fix.edit)?.edit;
      if (!edit) continue;
      const whole = noticeWith(text);
      const edited = whole.slice(0, edit.span[0]) + edit.replacement + whole.slice(edit.span[1]);
      expect(loudIn(rule, edited).length, `${rule} <= ${edited}`).toBeLessThan(before.length);
    }
  });

  it('speaks where a rule is broken, with words of that sentence as evidence', () => {
    for (const { rule, text } of loud) {
      const [found] = loudOf(rule, text);
      expect(found, `${rule} <= ${text}`).toBeDefined();
      expect(text).toContain(found?.words);
      expect(found?.words).not.toBe('');
    }
  });
});
