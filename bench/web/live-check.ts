/**
 * The live check of a 5,000-character notice in the browser engine, per keystroke: `node bench/web/live-check.ts [--record]`.
 * Real Chromium, the bundle as the web app ships it, no CPU throttle; beside it one Unicode normalisation of the same text.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { machine, numberOption, recordRun } from '../run-record.ts';
import { quantile, rounded } from '../server/quantiles.ts';
import { openBrowser } from './browser.ts';

const CHARACTERS = 5_000;
const keystrokes = numberOption('keystrokes', 300);

const PARAGRAPHS = [
  '一、各乡镇(街道)要切实提高政治站位,把森林防火工作摆在突出位置,压实责任,加强巡护。',
  '二、请于12月4日17:00前将隐患排查情况和《隐患排查台账》报县应急管理局(联系人:张工,电话:0877-7011521)。',
  '三、定于12月8日上午9:00在县政府三楼会议室召开森林防火工作会议,请各乡镇分管负责同志参加。',
  '四、县应急管理局将于12月中旬组织督查组对各乡镇开展专项检查,每月25日前报送进展情况。',
];

const notice = (): string => {
  const body = Array.from({ length: 200 }, (_, n) =>
    PARAGRAPHS[n % PARAGRAPHS.length]!.replace('排查', `第${n}轮排查`),
  ).join('\n');
  return `关于做好冬春季森林防火工作的通知\n各乡镇人民政府(街道办事处):\n${body}`.slice(0, CHARACTERS);
};

const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome86',
      lib: {
        entry: fileURLToPath(new URL('./live-check-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'bench',
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  return (first as { output: { code?: string }[] }).output[0]!.code!;
};

const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.goto('about:blank');
  await page.addScriptTag({ content: await bundle() });
  type Bench = { typed: (text: string, n: number) => number[]; normalised: (text: string, n: number) => number[] };
  const run = (name: keyof Bench, n: number) =>
    page.evaluate(
      ([method, text, times]) => (globalThis as unknown as { songbangBench: Bench }).songbangBench[method](text, times),
      [name, notice(), n] as const,
    );
  await run('typed', 30);
  const typed = await run('typed', keystrokes);
  const normalised = await run('normalised', keystrokes);
  const table = {
    'median ms': rounded(quantile(typed, 0.5)),
    'p95 ms': rounded(quantile(typed, 0.95)),
    'max ms': rounded(Math.max(...typed)),
    'normalise once, mean ms': rounded(normalised.reduce((sum, one) => sum + one, 0) / normalised.length),
  };
  console.table([table]);
  recordRun('live-check', {
    machine: machine(),
    browser: browser.version(),
    characters: CHARACTERS,
    keystrokes,
    table,
    samples: typed.map(rounded),
  });
} finally {
  await browser.close();
}
