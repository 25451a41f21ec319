import { Command, type CommanderError, type Help, type Option } from 'commander';
import { displayWidth, wrap } from './terminal-text.ts';

const TITLES: Record<string, string> = { Usage: '用法', Arguments: '参数', Options: '选项', Commands: '命令' };

/** Help texts in the order of a Chinese reader, measured in columns and not in characters. */
const help: Partial<Help> = {
  styleTitle: (title) => title.replace(/^(\w+):/, (whole, word: string) => `${TITLES[word] ?? word} ${whole}`),
  displayWidth: (text) => displayWidth(text),
  boxWrap: (text, width) =>
    text
      .split('\n')
      .flatMap((line) => wrap(line, width))
      .join('\n'),
  optionDescription: (option) => `${option.description}${extras(option)}`,
};

const extras = ({ argChoices, defaultValue }: Option): string => {
  const said = [
    argChoices ? `可选 ${argChoices.join('、')}` : '',
    defaultValue === undefined ? '' : `默认 ${defaultValue}`,
  ].filter(Boolean);
  return said.length > 0 ? `（${said.join('；')}）` : '';
};

type Said = (words: string[], message: string) => string;

/** What the parser finds wrong, by its code, with the words it quotes. */
const FAULTS: Record<string, Said> = {
  'commander.unknownOption': ([word], message) => `没有选项 ${word}${meant(message)}。 There is no option ${word}.`,
  'commander.unknownCommand': ([word], message) => `没有命令 ${word}${meant(message)}。 There is no command ${word}.`,
  'commander.missingArgument': ([word]) => `缺少参数 ${word}。 The argument ${word} is missing.`,
  'commander.optionMissingArgument': ([word]) => `选项 ${word} 后面要写一个值。 The option ${word} needs a value.`,
  'commander.missingMandatoryOptionValue': ([word]) => `必须写明选项 ${word}。 The option ${word} is needed.`,
  'commander.excessArguments': (_, message) =>
    `参数太多，多余的请去掉${gotIn(message)}。 There are too many arguments.`,
  'commander.invalidArgument': ([flags, value], message) => `${flags} 不能是“${value}”：${reasonIn(message)}`,
};

const meant = (message: string): string => {
  const found = /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1];
  return found ? `，是否想写 ${found}` : '';
};
const gotIn = (message: string): string => {
  const found = /but got \d+: (.*?)\.?$/s.exec(message)?.[1];
  return found ? `（收到 ${found}）` : '';
};
const reasonIn = (message: string): string =>
  (/is invalid\. (.*)$/s.exec(message)?.[1] ?? message).replace(
    /^Allowed choices are (.*?)\.$/,
    '可选 $1。 It is one of these.',
  );

/**
 * A fault of the words of a command line in one sentence, Chinese first.
 * @example faultOf({ code: 'commander.unknownOption', message: "error: unknown option '--jsno'\n(Did you mean --json?)" })
 * // '没有选项 --jsno，是否想写 --json。 There is no option --jsno.'
 */
export const faultOf = ({ code, message }: Pick<CommanderError, 'code' | 'message'>): string => {
  // Of `--region <code>` only the name is what people write.
  const words = [...message.matchAll(/'([^']*)'/g)].map((match) => (match[1] ?? '').replace(/ [<[].*$/, ''));
  return FAULTS[code]?.(words, message) ?? message;
};

/** A command whose help and faults are in the users' words; `onEnd` gets the exit code when the parser itself ends the run. */
export const commandLine = (name: string, onEnd: (code: number) => never): Command =>
  new Command(name)
    .configureHelp(help)
    .helpOption('-h, --help', '显示帮助 — show this help')
    .helpCommand('help [command]', '显示某个命令的帮助 — help for a command')
    .configureOutput({ outputError: () => undefined })
    .exitOverride((error) => {
      const isFault =
        error.exitCode !== 0 && error.code !== 'commander.help' && error.code !== 'commander.helpDisplayed';
      if (isFault) process.stderr.write(`${faultOf(error)}（加 --help 看用法。 Add --help to see how.）\n`);
      return onEnd(error.exitCode);
    });
