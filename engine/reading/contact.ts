import type { SourceText } from './text.ts';
import { matchesOf, tailBefore } from './text.ts';

const phonePattern =
  /(?<![\dA-Za-z@._-])(?:(\(0\d{2,3}\)-?[2-9]\d{6,7}|0\d{2,3}[- ]{0,2}[2-9]\d{2,3} ?\d{4}|400-?\d{3}-?\d{4}|1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4})|([2-9]\d{5,7})|(1[0-2]\d{3}))(?:(?:转|-)\d{1,5})?(?![\dA-Za-z@])/g;
const phoneWord = /电话|传真|手机|联系|热线|号码|值班|小灵通|短号|咨询|办公室|座机|打$|tel|fax|Tel|TEL|FAX/;
const chained = /^[\s、,;:/和及或()兼传真电话（）]*$/;
const notPhone =
  /(?:邮编|邮政编码|QQ|qq|微信(?!同)|群|账号|帐号|账户|代码|编号|会议号|会议ID|ID|密码|身份证|万元|(?<=[\d万亿千百])元)[^\d]{0,6}$/;

/**
 * Telephone and fax numbers as written, each once. A bare local number counts only after a word such as 电话,
 * or beside a number that does.
 * `phonesOf(prepare('电话：88150000 传真：88580000')) // ['88150000', '88580000']`
 */
export function phonesOf(text: SourceText): string[] {
  const { plain } = text;
  const found = new Set<string>();
  let lastPhoneEnd = -1;
  for (const match of matchesOf(phonePattern, plain)) {
    const before = tailBefore(plain, match.index, 30);
    const sameLine = before.slice(before.lastIndexOf('\n') + 1);
    if (notPhone.test(sameLine)) continue;
    const beside =
      lastPhoneEnd >= 0 && match.index - lastPhoneEnd <= 12 && chained.test(plain.slice(lastPhoneEnd, match.index));
    const local = match[1] === undefined;
    if (local && !beside && (match[2]?.length === 6 || !phoneWord.test(sameLine))) continue;
    if (match[3] !== undefined && !/(?:电话|热线)[为是:]?$/.test(sameLine)) continue;
    lastPhoneEnd = match.index + match[0].length;
    found.add(text.shown.slice(match.index, lastPhoneEnd));
  }
  return [...found];
}
