import { auditedRegions } from '../audit/audit-store.ts';
import { verifyChain } from '../audit/audit-views.ts';
import { readConfig } from '../config/config.ts';
import { openForCommand } from '../db/open.ts';

const REASONS = { changed: '被改动', missing: '被删除', head: '链尾被改动' };

/** Verifies every region's chain; true when all are intact. */
export const auditVerify = async (asJson: boolean): Promise<boolean> => {
  const database = await openForCommand(readConfig());
  try {
    const verdicts = [];
    for (const region of await auditedRegions(database.db))
      verdicts.push({ region, ...(await verifyChain(database.db, region)) });
    if (asJson) process.stdout.write(`${JSON.stringify(verdicts)}\n`);
    else if (verdicts.length === 0) process.stdout.write('还没有审计记录。 There are no audit rows yet.\n');
    else for (const verdict of verdicts) process.stdout.write(`${sentence(verdict)}\n`);
    return verdicts.every((verdict) => verdict.intact);
  } finally {
    await database.close();
  }
};

type RegionVerdict = { region: string } & Awaited<ReturnType<typeof verifyChain>>;

const sentence = (verdict: RegionVerdict): string =>
  verdict.intact
    ? `${verdict.region}:${verdict.rows} 条审计记录完整，逐条相符。 ${verdict.rows} rows, every link holds.`
    : `${verdict.region}:第 ${verdict.brokenAt} 条${REASONS[verdict.reason]}，其前 ${verdict.rows} 条完整。 Row ${verdict.brokenAt} was ${verdict.reason}.`;
