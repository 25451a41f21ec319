import { Command } from 'commander';
import { StartError } from '../config/start-error.ts';
import { addDatabaseCommands } from './database-commands.ts';
import { addEngineCommands } from './engine-commands.ts';
import { addReadingCommands } from './reading-commands.ts';
import { addServeCommands } from './serve-commands.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Exit codes (docs/contracts): 0 done, 1 findings at or above --fail-on, 2 the input or the words were wrong, 3 our fault. */
const WRONG_INPUT = 2;
const OUR_FAULT = 3;

const program = new Command('songbang')
  .description(
    '松绑：上级要求的登记、体检与统筹 — the register, the linter and the planner for what higher levels ask of their grassroots',
  )
  .version(VERSION)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : WRONG_INPUT));

addServeCommands(program);
addReadingCommands(program);
addEngineCommands(program);
addDatabaseCommands(program);

// `songbang lint … | head` closes our output early; that is the reader's choice, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : OUR_FAULT));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  const expected = error instanceof StartError || error instanceof UsageError;
  if (!expected) process.stderr.write(`${(error as Error).stack}\n`);
  process.exit(expected ? WRONG_INPUT : OUR_FAULT);
}
