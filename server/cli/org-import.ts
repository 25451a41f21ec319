import { readConfig } from '../config/config.ts';
import { openForCommand } from '../db/open.ts';
import { isDivision } from '../org/divisions/division-lookup.ts';
import { importDivisions } from '../org/divisions/import-divisions.ts';
import { unknownRegion } from './usage-error.ts';

/** Places in the country-wide file. */
const ALL_PLACES = 665_276;
const BAR_WIDTH = 30;

/** Imports the divisions with a progress bar; safe to repeat. */
export const orgImport = async (under: string | null): Promise<void> => {
  if (under && !(await isDivision(under))) throw unknownRegion(under);
  const database = await openForCommand(readConfig());
  try {
    const counts = await importDivisions(database.pool, {
      ...(under ? { scope: under } : {}),
      onProgress: ({ done }) => showBar(done, under ? null : ALL_PLACES),
    });
    const { province, city, county, township, village } = counts.read;
    process.stderr.write('\n');
    process.stdout.write(
      `已读入 ${province} 省、${city} 市、${county} 县、${township} 乡镇、${village} 村（社区）;新增 ${counts.inserted}，原有 ${counts.alreadyThere}。 ${counts.inserted} places added, ${counts.alreadyThere} were already there.\n`,
    );
  } finally {
    await database.close();
  }
};

const showBar = (done: number, total: number | null): void => {
  if (!process.stderr.isTTY) return;
  const share = total ? Math.min(1, done / total) : null;
  const bar =
    share === null
      ? ''
      : `[${'█'.repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '·')}] ${Math.floor(share * 100)}% `;
  process.stderr.write(`\r\u001b[K${bar}${done.toLocaleString('en')} 个区划`);
};
