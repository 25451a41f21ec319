/** Writes server/db/schema.gen.ts from the migrations: `node scripts/generate-schema.ts [file]`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openForServing } from '../server/db/open.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? join(root, 'server/db/schema.gen.ts');
const dataDir = mkdtempSync(join(tmpdir(), 'songbang-schema-'));
chmodSync(dataDir, 0o755);
const database = await openForServing({
  dataDir,
  databaseUrl: null,
  port: 0,
  host: '127.0.0.1',
  loadSample: false,
  logLevel: 'silent',
});
try {
  const { host } = database.settings as { host: string };
  execFileSync(
    join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--dialect',
      'postgres',
      '--url',
      `postgres://songbang@localhost/songbang?host=${host}`,
      '--out-file',
      target,
      '--exclude-pattern',
      '{schema_migration,graphile_worker.*}',
      '--numeric-parser',
      'number',
      '--date-parser',
      'string',
    ],
    { stdio: 'ignore' },
  );
  // Our driver reads bigint as a checked number.
  writeFileSync(
    target,
    readFileSync(target, 'utf8').replace(
      /export type Int8 = .*/,
      'export type Int8 = ColumnType<number, bigint | number | string, bigint | number | string>;',
    ),
  );
} finally {
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
