import { type Command, InvalidArgumentError, Option } from 'commander';
import { receivedAt } from './received-at.ts';

/** Commands that need neither server nor database. */
export const addReadingCommands = (program: Command): void => {
  program
    .command('read')
    .argument(
      '<file>',
      '通知文件（.txt .md .html .docx .pdf .xlsx .ofd），- 为标准输入 — the notice, - for standard input',
    )
    .description('读一份通知 — read a notice: what it asks, by when, of whom')
    .option('--received <instant>', '收到时间 YYYY-MM-DDTHH:MM — when it was received', localInstant)
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .option('--jsonl', '输入每行一个 {"id","text","received"?}，逐行输出 — one document a line')
    .action(async (file: string, options: ReadCommandOptions) => {
      const { readCommand } = await import('./read-command.ts');
      await readCommand(file, options);
    });

  program
    .command('lint')
    .argument('<file>', '通知文件，- 为标准输入 — the notice, - for standard input')
    .description('体检一份通知 — explain a notice as a linter would')
    .option('--region <code>', '县级区划代码，如 530427 — code of the county', regionCode)
    .option('--received <instant>', '收到时间 YYYY-MM-DDTHH:MM — when it was received', localInstant)
    .addOption(
      new Option('--fail-on <level>', '有此级别以上意见时退出码为 1 — exit 1 when there are such findings')
        .choices(['error', 'warning', 'never'])
        .default('never'),
    )
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (file: string, options: LintCommandOptions) => {
      const { lintCommand } = await import('./lint-command.ts');
      process.exitCode = await lintCommand(file, options);
    });
};

export type ReadCommandOptions = { received?: string; json?: boolean; jsonl?: boolean };
export type LintCommandOptions = {
  region?: string;
  received?: string;
  failOn: 'error' | 'warning' | 'never';
  json?: boolean;
};

const regionCode = (text: string): string => {
  if (/^\d{2,6}$/.test(text)) return text;
  throw new InvalidArgumentError('区划代码是 2 到 6 位数字。 A region code has 2 to 6 digits.');
};

function localInstant(text: string): string {
  const instant = receivedAt(text);
  if (instant !== null) return instant;
  throw new InvalidArgumentError('时间写作 2026-11-23T09:00。 Write a time as 2026-11-23T09:00.');
}
