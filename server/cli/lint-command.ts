import { chineseCalendar } from '@songbang/engine/calendar/chinese.ts';
import { defaultCosts } from '@songbang/engine/pricing/costs.ts';
import type { PricedTarget } from '@songbang/engine/pricing/price.ts';
import { price } from '@songbang/engine/pricing/price-request.ts';
import { read } from '@songbang/engine/reading/read.ts';
import { demandOf } from '@songbang/engine/rules/demand.ts';
import type { Review } from '@songbang/engine/rules/review.ts';
import { review } from '@songbang/engine/rules/run-review.ts';
import { systemClock, toLocalDate } from '../clock.ts';
import { isDivision } from '../org/divisions/division-lookup.ts';
import { formatLint } from './lint-output.ts';
import { noticeText } from './notice-input.ts';
import type { LintCommandOptions } from './reading-commands.ts';
import { savedByFixes } from './saved-by-fixes.ts';
import { unknownRegion } from './usage-error.ts';

/** Priced for one town two hours from the county seat unless a server knows better; the basis in the output says so. */
const ONE_TOWN: PricedTarget = { unitId: 'one-town', name: '一个乡镇', travelHours: 2, villages: 18 };

/** Where the output goes to no terminal. */
const DEFAULT_COLUMNS = 100;

/** The rule that stops a classified document at once: nothing else is said of it, and nothing of it is shown. */
const SECRECY_RULE = 'R-FMT-01';

const stopped = (outcome: Review): Review => ({
  ...outcome,
  findings: outcome.findings.filter((one) => one.rule === SECRECY_RULE).map((one) => ({ ...one, span: null })),
  unknown: [],
});

/** `songbang lint`: reads, prices and reviews a notice offline. Returns the exit code. */
export const lintCommand = async (file: string, options: LintCommandOptions): Promise<number> => {
  if (options.region && !(await isDivision(options.region))) throw unknownRegion(options.region);
  const text = await noticeText(file);
  const calendar = chineseCalendar();
  const receivedAt = options.received;
  const reading = read(text, { receivedAt, calendar });
  const cost = price({ reading, targets: [ONE_TOWN], costs: defaultCosts });
  const demand = demandOf(text, reading, { receivedAt: receivedAt ?? null });
  const reviewed = review(
    demand,
    { calendar, ...(options.region ? { region: options.region } : {}) },
    { price: cost, asOf: toLocalDate(systemClock.now()) },
  );
  const outcome = reading.secrecy ? stopped(reviewed) : reviewed;
  const { findings, lane, unknown } = outcome;
  const saved = savedByFixes({ text, before: cost, findings, targets: [ONE_TOWN], costs: defaultCosts }, (changed) =>
    read(changed, { receivedAt, calendar }),
  );
  if (options.json)
    process.stdout.write(`${JSON.stringify({ ...reading, findings, price: cost, saved, lane, unknown })}\n`);
  else
    process.stdout.write(
      formatLint({
        file,
        text,
        reading,
        review: outcome,
        price: cost,
        saved,
        colour: process.stdout.isTTY === true,
        width: process.stdout.columns ?? DEFAULT_COLUMNS,
      }),
    );
  const serious = outcome.findings.some(
    (one) => one.level === 'must' || (options.failOn === 'warning' && one.level === 'should'),
  );
  return options.failOn !== 'never' && serious ? 1 : 0;
};
