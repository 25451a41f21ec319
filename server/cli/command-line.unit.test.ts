import { describe, expect, it } from 'vitest';
import { commandLine, faultOf } from './command-line.ts';
import { displayWidth } from './terminal-text.ts';

const refuse = (): never => {
  throw new Error('ended');
};

describe('the words of a command line', () => {
  it('that are wrong are named in Chinese first, with the word that was probably meant', () => {
    const said = (code: string, message: string) => faultOf({ code: `commander.${code}`, message });
    expect(said('unknownOption', "error: unknown option '--jsno'\n(Did you mean --json?)")).toBe(
      '没有选项 --jsno，是否想写 --json。 There is no option --jsno.',
    );
    expect(said('optionMissingArgument', "error: option '--region <code>' argument missing")).toMatch(
      /^选项 --region 后面/,
    );
    expect(
      said(
        'invalidArgument',
        "error: option '--fail-on <level>' argument 'bad' is invalid. Allowed choices are error, never.",
      ),
    ).toMatch(/^--fail-on 不能是“bad”：可选 error, never。/);
  });

  it('are explained within 80 columns, a Chinese character taking two', () => {
    const program = commandLine('songbang', refuse);
    program
      .command('plan')
      .description('编排一份方案；时限只管搜索，下界在搜索之后求 — make a plan; the bound is proved after the search')
      .option('--time-limit <seconds>', '搜索时限（秒），默认十秒，实例大的可以给得长一些 — limit on the search', '10');
    const help = program.commands[0]!.helpInformation();
    expect(help).toMatch(/^用法 Usage: songbang plan/);
    expect(help).toContain('（默认 10）');
    for (const line of help.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
  });
});
