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

/** The sentence inside a whole notice, read by the real reader. */
function reviewed(sentence: string) {
  const text = `关于做好有关工作的通知\n各乡镇人民政府，县直各部门：\n${sentence}\n新平县人民政府办公室\n2026年11月23日`;
  const reading = read(text, { receivedAt: '2026-11-23T09:00', calendar });
  const { findings } = review(demandOf(text, reading, { receivedAt: '2026-11-23T09:00' }), {
    calendar,
    region: '530427',
  });
  return findings.map((finding) => ({ ...finding, words: finding.span === null ? '' : text.slice(...finding.span) }));
}

describe('precision on the sentences of notices', () => {
  it('raises nothing louder than a hint where nothing is forbidden', () => {
    const noise = quiet.flatMap((sentence) =>
      reviewed(sentence)
        .filter((finding) => finding.level !== 'hint')
        .map((finding) => `${finding.rule} ${finding.words} <= ${sentence}`),
    );
    expect(noise).toEqual([]);
  });

  it('speaks where a rule is broken, with words of that sentence as evidence', () => {
    for (const { rule, text } of loud) {
      const found = reviewed(text).find((finding) => finding.rule === rule && finding.level !== 'hint');
      expect(found, `${rule} <= ${text}`).toBeDefined();
      expect(text).toContain(found?.words);
      expect(found?.words).not.toBe('');
    }
  });
});
