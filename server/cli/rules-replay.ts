import { parseNumber } from '@songbang/engine/rules/number.ts';
import { readConfig } from '../config/config.ts';
import type { Db } from '../db/connect.ts';
import { openForCommand } from '../db/open.ts';
import { requestOfNumber } from '../register/register-lookup.ts';
import { type Replayed, replayAll, replayableRegions, replayRequest } from '../rules/replay-views.ts';
import { UsageError } from './usage-error.ts';

export type ReplayOptions = { all?: boolean; json?: boolean };

/**
 * `songbang rules replay NUMBER` or `--all`: asks stored reviews again from what was stored with them. True when every one that can
 * be asked gives its old answer.
 */
export const rulesReplay = async (number: string | undefined, options: ReplayOptions): Promise<boolean> => {
  if (!number && !options.all)
    throw new UsageError('请给出编号，或用 --all 复核全部。 Give a control number, or --all for every review.');
  const database = await openForCommand(readConfig());
  try {
    const replays = number ? await ofNumber(database.db, number) : ofEverything(database.db);
    return await told(replays, options.json ?? false);
  } finally {
    await database.close();
  }
};

const ofNumber = async (db: Db, number: string): Promise<Replayed[]> => {
  const parsed = parseNumber(number);
  const found = parsed.ok ? await requestOfNumber(db, parsed.number) : null;
  if (!found) throw new UsageError(`没有编号 ${number}。 There is no number ${number}.`);
  return replayRequest({ db, scope: { kind: 'region', region: found.region } }, found.requestId);
};

async function* ofEverything(db: Db): AsyncGenerator<Replayed> {
  for (const region of await replayableRegions(db)) yield* replayAll({ db, scope: { kind: 'region', region } });
}

const VERDICTS: Record<Replayed['verdict'], string> = {
  same: '相同 same',
  'rules-changed': '规则已有新版，其余相同 rules changed since, the rest the same',
  different: '不同 different',
  'no-basis': '未存依据，不能复核 cannot be asked again',
};

const told = async (replays: Iterable<Replayed> | AsyncIterable<Replayed>, asJson: boolean): Promise<boolean> => {
  const counts = new Map<Replayed['verdict'], number>();
  for await (const one of replays) {
    counts.set(one.verdict, (counts.get(one.verdict) ?? 0) + 1);
    if (asJson) process.stdout.write(`${JSON.stringify(one)}\n`);
    else if (one.verdict === 'different') process.stdout.write(`✘ ${one.requestId}  ${one.differences.join('、')}\n`);
  }
  if (!asJson)
    for (const [verdict, count] of counts) process.stdout.write(`${String(count).padStart(7)}  ${VERDICTS[verdict]}\n`);
  return !counts.has('different');
};
