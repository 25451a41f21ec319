import { unitIn } from './unit.ts';

/** A printed label taken apart. `text` has no brackets, numbering, blanks or unit; `full` keeps what the brackets said. */
export type Label = { text: string; full: string; unit: string | null; period: string | null; asks: boolean };

/**
 * A printed label → what it says. `asks` is true for 是否 and 有无.
 * @example readLabel('3.年收入（元）*') // { text: '年收入', full: '年收入', unit: '元', period: null, asks: false }
 */
export function readLabel(printed: string): Label {
  const flat = printed.normalize('NFKC').replace(/\s+/g, '').slice(0, 200);
  const unnumbered = flat
    .replace(
      /^(?:\d{1,3}[.、]|\(\d{1,3}\)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|\*)+/,
      '',
    )
    .replace(/[*:;。]+$/, '');
  const bracketed = [...unnumbered.matchAll(/[([【〔]([^)\]】〕]{0,60})[)\]】〕]/g)].map((match) => match[1] ?? '');
  const unit =
    bracketed.map(unitIn).find((found) => found !== null) ??
    unitIn(/(?:㎡|m2|平方米|万元|公顷)$/.exec(unnumbered)?.[0] ?? '');
  const bare = unnumbered.replace(/[([【〔][^)\]】〕]{0,60}[)\]】〕]/g, '').replace(/[([【〔].{0,60}$/, '');
  const words = bracketed.filter((inner) => unitIn(inner) === null).join('');
  const { text, period } = withoutPeriod(tidy(bare));
  return {
    text,
    full: tidy(bare) + tidy(words),
    unit,
    period: period ?? periodIn(words),
    asks: /^(?:是否|有无|是不是)/.test(text),
  };
}

/** Separators and a trailing unit go; 与 and 和 stay, for they carry meaning in relations. */
function tidy(text: string): string {
  return text.replace(/[/／、,，;；:：|\\_"“”'‘’《》<>·.。!?？！]/g, '').replace(/(?:㎡|m2)$/, '');
}

/** Words for a period stand before or after what is measured; the concept carries them apart from the attribute. */
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/^(?:20\d\d)年度?|(?:20\d\d)年度?$/, 'year'],
  [/^(?:上年度?|上一年度?|去年)(?=.)/, 'last-year'],
  [/^(?:上月|上个月)(?=.)/, 'last-month'],
  [/^(?:本月|当月)(?=.)/, 'this-month'],
  [/^(?:累计|截至目前|截止目前)(?=.)|累计$/, 'cumulative'],
  [/^(?:上年|去年)?同期|同期$/, 'same-period'],
  [/^年初(?=.)|年初数?$/, 'year-start'],
  [/^年末(?=.)|年末数?$/, 'year-end'],
  [/^(?:计划|目标|拟)(?=.{2})|(?:计划数|目标数|任务数)$/, 'plan'],
  [/^(?:本年度?|当年|今年|目前|当前|现在)(?=.{2})/, ''],
];

function withoutPeriod(text: string): { text: string; period: string | null } {
  for (const [pattern, name] of PERIODS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const rest = text.replace(pattern, '');
    if (rest.length < 2) continue;
    return { text: rest, period: name === 'year' ? found[0].slice(0, 4) : name || null };
  }
  return { text, period: null };
}

function periodIn(words: string): string | null {
  return /20\d\d(?=年)/.exec(words)?.[0] ?? null;
}
