/** Fails when a checked-in generated file is not what the sources give: `node scripts/check-generated.ts [--write]`. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../server/cli/openapi-document.ts';
import { rulesPage } from './rules-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const write = process.argv.includes('--write');

const generated = async (): Promise<Record<string, string>> => {
  const document = await openApiDocument();
  const scratch = mkdtempSync(join(tmpdir(), 'songbang-generated-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/generate-schema.ts'), join(scratch, 'schema.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return {
      'docs/api/openapi.json': `${JSON.stringify(document, null, 1)}\n`,
      'docs/rules.md': rulesPage(),
      'web/src/api/schema.gen.ts': `/** Generated from docs/api/openapi.json by scripts/check-generated.ts --write. */\n${astToString(await openapiTypescript(document as never))}`,
      'server/db/schema.gen.ts': readFileSync(join(scratch, 'schema.ts'), 'utf8'),
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

for (const [path, text] of Object.entries(await generated())) {
  const file = join(root, path);
  if (write) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`✘ ${path} is not current; run: node scripts/check-generated.ts --write`);
    process.exitCode = 1;
  }
}
