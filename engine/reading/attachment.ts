import { numeral } from './numeral.ts';
import { matchesOf, partOf } from './text.ts';

const mention =
  /(?:附件|附表)(?:表)?([\d一二三四五六七八九十]{1,3})((?:[、和及,\-至到][附件表]*[\d一二三四五六七八九十]{1,3}(?![\d年月日份张]))*)/g;
const listed = /附(?:件|表)?:([\s\S]{0,1500})/;

function largestIndex(plain: string): number {
  let largest = 0;
  for (const match of matchesOf(mention, plain))
    for (const token of [match[1] ?? '', ...(match[2] ?? '').split(/[、和及,\-至到附件表]+/)]) {
      const index = token === '' ? null : numeral(token);
      if (index !== null && index <= 60) largest = Math.max(largest, index);
    }
  return largest;
}

const numbered = /^[(]?\d{1,2}[.、)]/;
const fileName = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/;

// Behind a point a figure is a decimal; at the head of a line `2、1-10人的村` is the second item.
const itemNumber = /(?<!\d)(\d{1,2})(?:[.、)](?!\d(?!\d{3}年))|(?<=\n\d{1,2})[、)])/g;

/** Items `1.` `2、` … counted upward from the line of the attachment note. */
function listedItems(block: string): number {
  const counted = /^(\d{1,2}|[一二三四五六七八九十]{1,2})(?:张|份|个|种)[^\n]{0,8}表?/.exec(block);
  if (counted) return numeral(counted[1] ?? '') ?? 1;
  // A page sets the file to be fetched beneath each item.
  const [first = '', ...more] = block
    .split('\n', 80)
    .filter((line) => line !== '' && (numbered.test(line) || !fileName.test(line)));
  // A name too long for its line goes on in the next one.
  const goesOn = (line: string, index: number) =>
    line.length <= 24 && !/[。;:]/.test(line) && numbered.test(more[index + 1] ?? '');
  const stop = more.findIndex((line, index) => !numbered.test(line) && !goesOn(line, index));
  const note = [first, ...more.slice(0, stop < 0 ? more.length : stop)].join('\n');
  let count = 0;
  let last = 0;
  for (const match of matchesOf(itemNumber, note)) {
    const index = Number(match[1]);
    if (index > last && index <= (last === 0 ? 1 : last + 2)) [count, last] = [count + 1, index];
  }
  return count;
}

/**
 * How many attachments the document names: the largest numbered one, the length of the attachment note, or one when it
 * only says that there is something attached.
 * `attachmentsOf('附件:1.名单\n2.回执') // 2`
 */
export function attachmentsOf(plain: string): number {
  const note = partOf(listed, plain);
  const count = Math.max(largestIndex(plain), note === null ? 0 : listedItems(note), note === null ? 0 : 1);
  return count > 0 ||
    !/附件(?<!(?:相关|[”》]|[转原来]发?文的?|(?<!本)(?:通知|文件|办法)的|[入进阅])附件)(?!下载|>>|中的|[形方]式)|附表|附后|附:|(?<!份)\(附(?!电子|纸质|盖章|后|[^)]*(?:复印|原)件)[^)]{2,20}\)|(?:^|\n)附[^\n近属带加则合和件]{2,30}/.test(
      plain,
    )
    ? count
    : 1;
}
