import { type Command, InvalidArgumentError, Option } from 'commander';
import type { OrgAddOptions } from './org-add.ts';
import type { UserAddOptions } from './user-commands.ts';

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
    .description('导入全国五级区划（2023） — import the national divisions, all levels')
    .option('--under <code>', '只导入该区划及其下级 — only this division and what lies under it', divisionCode)
    .action(async (options: { under?: string }) => {
      const { orgImport } = await import('./org-import.ts');
      await orgImport(options.under ?? null);
    });
  org
    .command('add')
    .argument('<name>', '单位全称 — full name of the unit')
    .description('新建一个单位 — create a unit at a place')
    .requiredOption(
      '--place <code>',
      '所在区划代码，县、乡镇或村 — code of its county, township or village',
      divisionCode,
    )
    .addOption(
      new Option('--kind <kind>', '类别，默认县级为 department，以下为 government — what it is').choices(KINDS),
    )
    .option('--short <name>', '简称，默认同全称 — short name')
    .action(async (name: string, options: OrgAddOptions) => (await import('./org-add.ts')).orgAdd(name, options));
  addKeepCommands(program);
  addUserCommands(program);
};

/** Keeping the data: physical backups, and everything in one open file. */
const addKeepCommands = (program: Command): void => {
  const keep = () => import('./keep-commands.ts');
  program
    .command('backup')
    .argument('<dir>', '文件夹 — a folder')
    .description('备份（运行中也可以） — a physical copy, also while running')
    .action(async (dir: string) => (await keep()).backupCommand(dir));
  program
    .command('restore')
    .argument('<dir>', '文件夹 — a folder')
    .description('恢复备份，原数据改名保留 — put a backup in place')
    .action(async (dir: string) => (await keep()).restoreCommand(dir));
  program
    .command('export')
    .argument('<file>', '文件（.zip） — a file')
    .description('全部导出为一个开放格式文件 — everything in one open file')
    .action(async (file: string) => (await keep()).exportCommand(file));
  program
    .command('import')
    .argument('<file>', '文件（.zip） — a file')
    .description('把导出文件导入空库 — read an export into an empty database')
    .action(async (file: string) => (await keep()).importCommand(file));
};

const KINDS = [
  'party',
  'government',
  'general-office',
  'department',
  'inner-office',
  'coordinating-body',
  'public-institution',
  'mass-organisation',
  'social-organisation',
  'other',
];

const ROLES = ['relief-officer', 'department-clerk', 'town-leader', 'town-clerk', 'auditor', 'administrator'];

const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('账号 — accounts');
  user
    .command('add')
    .argument('<login>', '账号名 — the account')
    .description('新建账号，口令从标准输入读 — create an account; the password comes from standard input')
    .addOption(new Option('--role <role>', '岗位 — what they are').choices(ROLES).makeOptionMandatory())
    .requiredOption('--unit <name>', '单位全称 — full name of the unit')
    .requiredOption('--name <text>', '显示名称 — name shown')
    .action(async (login: string, options: UserAddOptions) =>
      (await import('./user-commands.ts')).userAdd(login, options),
    );
  user
    .command('password')
    .argument('<login>', '账号名 — the account')
    .description('更改口令，从标准输入读 — change a password, read from standard input')
    .action(async (login: string) => (await import('./user-commands.ts')).userPassword(login));
};

const divisionCode = (text: string): string => {
  if (/^\d{2,12}$/.test(text)) return text;
  throw new InvalidArgumentError('区划代码是 2 到 12 位数字。 A division code has 2 to 12 digits.');
};
