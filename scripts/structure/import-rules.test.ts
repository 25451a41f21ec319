import { describe, expect, it } from 'vitest';
import { importsOf, importViolations } from './import-rules.ts';

const rules = (path: string, text: string) => importViolations({ path, text }).map((one) => one.rule);

describe('a planted violation is found', () => {
  it.each([
    ['engine/reading/read.ts', "import { readFile } from 'node:fs';", 'engine uses no Node API'],
    [
      'engine/reading/read.ts',
      "import { serve } from '../../server/cli/serve.ts';",
      'engine imports nothing outside itself',
    ],
    ['engine/rules/rule.ts', 'const now = Date.now();', 'engine has no clock, environment or chance'],
    ['web/src/main.tsx', "import { x } from '../../server/http/app.ts';", 'web never imports server'],
    ['server/desk/act-on-task.ts', "import { sql } from 'kysely';", 'SQL lives in *-store, *-views, *-lookup and db/'],
    [
      'server/desk/act-on-task.ts',
      "import { insertRequest } from '../requests/request-store.ts';",
      'a feature reaches another only through its lookup',
    ],
    ['server/desk/delivery.ts', 'const at = new Date();', 'time comes from clock.ts'],
    ['server/desk/delivery.ts', "const x = process.env['X'];", 'environment is read in config/'],
    ['server/desk/x.db.test.ts', "it.only('x', () => undefined);", 'no focused or skipped test'],
    [
      'server/desk/x.ts',
      "const later = await import('../requests/request-store.ts');",
      'a feature reaches another only through its lookup',
    ],
  ])('%s: %s', (path, text, rule) => {
    expect(rules(path, text)).toContain(rule);
  });

  it('and what is allowed is left alone', () => {
    expect(
      rules(
        'server/desk/desk-views.ts',
        "import { sql } from 'kysely';\nimport { unitsById } from '../org/unit-lookup.ts';",
      ),
    ).toEqual([]);
    expect(
      rules('engine/rules/rule.ts', "import type { Reading } from '../reading/reading.ts'; // new Date() is not code"),
    ).toEqual([]);
  });

  it('sees imports over several lines and re-exports', () => {
    expect(importsOf("import {\n  a,\n  b,\n} from './x.ts';\nexport { c } from './y.ts';\nimport './z.ts';")).toEqual([
      './x.ts',
      './y.ts',
      './z.ts',
    ]);
  });
});
