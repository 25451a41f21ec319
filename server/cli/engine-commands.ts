import { type Command, InvalidArgumentError } from 'commander';
import type { PlanCommandOptions } from './plan-commands.ts';
import type { RelayCommandOptions } from './relay-command.ts';
import type { RulesOptions } from './rules-commands.ts';
import type { ReplayOptions } from './rules-replay.ts';

/** Relay, forms, rules and planning: engines on files, without server or database. */
export const addEngineCommands = (program: Command): void => {
  program
    .command('relay')
    .argument('<file>', '通知文件，- 为标准输入 — the notice, - for standard input')
    .description('查来源 — where a document came from, what is copied, what is new')
    .requiredOption(
      '--corpus <path>',
      '已有文件：文件夹，或每行一个 {"id","title","text",…} 的 JSONL — what is held: a folder, or JSONL',
    )
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .option('--jsonl', '输入每行一个 {"id","text",…}，逐行输出 — one document a line')
    .action(async (file: string, options: RelayCommandOptions) =>
      (await import('./relay-command.ts')).relayCommand(file, options),
    );
  addFormsCommands(program);
  addRulesCommands(program);
  addPlanCommands(program);
};

const LINES = '每行一张表 {"id","name","grain","fields"} 的 JSONL，- 为标准输入 — one form a line';

const addFormsCommands = (program: Command): void => {
  const forms = program.command('forms').description('报表 — forms and their fields');
  const one = (name: string, source: string, what: string, run: (file: string) => Promise<void>) =>
    forms
      .command(name)
      .argument('<file>', source)
      .description(what)
      .option('--json', '输出 JSON（默认） — print JSON, as always')
      .action(run);
  one(
    'read',
    '表格文件（.xlsx .xls .csv，或含表格的 .docx），- 为标准输入 — a spreadsheet',
    '读表头 — a spreadsheet as a form',
    async (file) => (await import('./forms-commands.ts')).formsRead(file),
  );
  one('match', LINES, '识别数据元 — the meaning of each field of a JSONL of forms', async (file) =>
    (await import('./forms-commands.ts')).formsMatch(file),
  );
  one('merge', LINES, '合并报表 — the sheets that ask everything once', async (file) =>
    (await import('./forms-commands.ts')).formsMerge(file),
  );
};

const addRulesCommands = (program: Command): void => {
  const rules = program.command('rules').description('规则 — the burden-reduction rules as code');
  rules
    .command('list')
    .description('全部规则及其状态 — every rule and its state')
    .option('--english', '用英文输出 — in English')
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (options: RulesOptions) => (await import('./rules-commands.ts')).rulesList(options));
  rules
    .command('explain')
    .argument('<id>', '规则编号，如 R-DOC-06 — a rule, such as R-DOC-06')
    .description('一条规则要求什么、依据哪里 — what a rule asks, of whom, on whose words')
    .option('--english', '用英文输出 — in English')
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (id: string, options: RulesOptions) =>
      (await import('./rules-commands.ts')).rulesExplain(id, options),
    );
  rules
    .command('test')
    .description('运行每条规则的例子 — run the examples beside every rule')
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (options: { json?: boolean }) => {
      process.exitCode = (await import('./rules-test.ts')).rulesTest(options.json ?? false) ? 0 : 1;
    });
  rules
    .command('replay')
    .argument('[number]', '准入编号 — a control number')
    .description('按存档复核审查 — ask stored reviews again from what was stored with them')
    .option('--all', '复核全部存档 — every stored review')
    .option('--json', '每行一个 JSON 文档 — one JSON document a line')
    .action(async (number: string | undefined, options: ReplayOptions) => {
      process.exitCode = (await (await import('./rules-replay.ts')).rulesReplay(number, options)) ? 0 : 1;
    });
};

const addPlanCommands = (program: Command): void => {
  const plan = program.command('plan').description('统筹 — plan visits and meetings').enablePositionalOptions();
  plan
    .command('make', { isDefault: true })
    .description(
      '编排一份方案（可省略 make）；时限只管搜索，下界在搜索之后求 — make a plan; the bound is proved after the search',
    )
    .argument('<instance>', '实例文件，- 为标准输入 — the instance, - for standard input')
    .option('--time-limit <seconds>', '搜索时限（秒）— limit on the search', positiveNumber, 10)
    .option(
      '--proof-limit <seconds>',
      '搜索之后求下界的时限（秒），默认 30，大实例每千件 5 秒 — limit on the proof that follows',
      positiveNumber,
    )
    .option('--seed <n>', '随机种子 — random seed', wholeNumber, 1)
    .option('--json', '只输出一个 JSON 文档 — print one JSON document')
    .action(async (file: string, options: PlanCommandOptions) =>
      (await import('./plan-commands.ts')).planCommand(file, options),
    );
  plan
    .command('check')
    .argument('<instance>', '实例文件 — the instance')
    .argument('<plan>', '方案文件 — the plan')
    .description('独立复核一份方案 — recompute every cost and constraint')
    .option('--json', '输出 JSON（默认） — print JSON, as always')
    .action(async (instance: string, file: string) => {
      process.exitCode = (await (await import('./plan-commands.ts')).planCheckCommand(instance, file)) ? 0 : 1;
    });
};

const positiveNumber = (text: string): number => {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('时限是大于零的秒数。 The time limit is a number of seconds above zero.');
};

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new InvalidArgumentError('种子是不小于零的整数。 The seed is a whole number from zero up.');
};
