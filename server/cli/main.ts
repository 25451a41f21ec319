import { wantsDetails } from '../config/config.ts';
import { StartError } from '../config/start-error.ts';
import { commandLine } from './command-line.ts';
import { addDatabaseCommands } from './database-commands.ts';
import { addEngineCommands } from './engine-commands.ts';
import { addReadingCommands } from './reading-commands.ts';
import { addServeCommands } from './serve-commands.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Exit codes (docs/operations.md): 0 done, 1 findings at or above --fail-on, 2 the input or the words were wrong, 3 our fault. */
const WRONG_INPUT = 2;
const OUR_FAULT = 3;

const program = commandLine('songbang', (code) => process.exit(code === 0 ? 0 : WRONG_INPUT))
  .description(
    '松绑：上级要求的登记、体检与统筹 — the register, the linter and the planner for what higher levels ask of their grassroots',
  )
  .version(VERSION, '-V, --version', '显示版本 — print the version');

addServeCommands(program);
addReadingCommands(program);
addEngineCommands(program);
addDatabaseCommands(program);

/** Ends the run with the sentence of what went wrong; what is behind a fault of ours is shown on request. */
const end = (error: unknown): never => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof StartError || error instanceof UsageError) {
    process.stderr.write(`${message}\n`);
    process.exit(WRONG_INPUT);
  }
  const details = wantsDetails() ? `${stack}\n` : '';
  process.stderr.write(
    `程序出错了，不是您的问题：${message}。用 SONGBANG_LOG=debug 再运行一次可看到详情。 This is a fault of the program; run it again with SONGBANG_LOG=debug to see more.\n${details}`,
  );
  return process.exit(OUR_FAULT);
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `songbang lint … | head` closes our output early; that is the reader's choice, not a fault.
  if (error.code === 'EPIPE') process.exit(0);
  end(new UsageError(`结果写不出去（${error.code}），请检查磁盘空间。 The output cannot be written (${error.code}).`));
});
process.on('uncaughtException', end);

try {
  await program.parseAsync();
} catch (error) {
  end(error);
}
