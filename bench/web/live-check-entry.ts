import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import { EMPTY_BOOK } from '@songbang/engine/rules/rule-book.ts';
import { checkText } from '../../web/src/checking/check-text.ts';

const ground = { calendar: chineseCalendar(), costs: defaultCosts, book: EMPTY_BOOK, region: '530427', issuer: null };
const targets = Array.from({ length: 12 }, (_, n) => ({
  unitId: `t${n}`,
  name: `乡镇${n}`,
  travelHours: 1 + n / 12,
  villages: 10,
}));

/** Types the last characters of a text one by one and times the whole check after each. */
const typed = (text: string, keystrokes: number): number[] => {
  const samples: number[] = [];
  for (let n = keystrokes; n > 0; n--) {
    const from = performance.now();
    checkText(
      {
        text: text.slice(0, text.length - n + 1),
        title: null,
        kind: null,
        channel: 'red-head',
        targets,
        emergency: { declared: false, basis: null },
        receivedAt: '2026-11-23T09:00',
      },
      ground,
    );
    samples.push(performance.now() - from);
  }
  return samples;
};

/** The baseline of the same run: what the browser needs to normalise the text once. */
const normalised = (text: string, times: number): number[] => {
  const samples: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    `${text}${n}`.normalize('NFKC');
    samples.push(performance.now() - from);
  }
  return samples;
};

Object.assign(globalThis, { songbangBench: { typed, normalised } });
