import { type Command, InvalidArgumentError } from 'commander';

export const addDatabaseCommands = (program: Command): void => {
  const audit = program.command('audit').description('审计链 — the audit chain');
  audit
    .command('verify')
    .description('逐条核对审计链 — recompute every link and name the first changed or removed row')
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (options: { json?: boolean }) => {
      const { auditVerify } = await import('./audit-verify.ts');
      process.exitCode = (await auditVerify(options.json ?? false)) ? 0 : 1;
    });

  const org = program.command('org').description('组织与区划 — organisation and divisions');
  org
    .command('import')
    .description('导入全国五级区划(2023) — import the national divisions, all levels')
    .option('--under <code>', '只导入该区划及其下级 — only this division and what lies under it', divisionCode)
    .action(async (options: { under?: string }) => {
      const { orgImport } = await import('./org-import.ts');
      await orgImport(options.under ?? null);
    });
};

const divisionCode = (text: string): string => {
  if (/^\d{2,12}$/.test(text)) return text;
  throw new InvalidArgumentError('区划代码是 2 到 12 位数字。 A division code has 2 to 12 digits.');
};
