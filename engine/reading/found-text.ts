import type { Preparing } from './text.ts';
import { asWritten, plainCodesOf, tailBefore } from './text.ts';

/** Traditional characters of the words that patterns look for most, each before its simplified form; `shown` keeps the original. */
const traditional =
  '關关開开報报於于請请單单個个時时點点鎮镇鄉乡縣县區区會会議议辦办檢检驗验訓训實实為为務务與与將将發发號号員员隊队處处廳厅黨党團团調调總总結结雙双週周條条項项對对過过進进現现場场電电話话傳传郵邮聯联繫系補补簽签責责書书證证導导準准備备視视機机閉闭轉转評评選选見见複复寫写規规則则細细決决參参預预應应題题舉举學学習习講讲課课從从來来後后內内國国業业網网長长閱阅註注職职確确認认組组計计記记設设領领訪访試试專专動动擬拟';

/** Where a text that lost its line ends had them: behind a title or a number, before addressees, items, a signature, furniture. */
const seamBehind =
  /关于[^。]{2,60}(?:通知|通报|意见|方案|公告|公示|函|决定|通告|请示)[)）]?$|[〕\])）]\d{1,5}号[)）]?$/;
const seamBefore =
  /^(?:各[^，。；\s]{1,60}[：:]|附件?[：:\d]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,2}[)）]|联系人|特此|关于[^，。]{2,60}(?:通知|公告|函)|(?:发布|成文|发文)(?:时间|日期)[：:]|来源[：:]|[上下]一篇|[^\s，。：:]{2,16}[〔[（(]\d{4}[〕\])）]\d{1,5}号|[^\s，。：:]{2,30}\s+\d{4}年\d{1,2}月\d{1,2}日|\d{4}年\d{1,2}月\d{1,2}日\s*$)/;
const isSeam = (source: string, before: number, after: number): boolean =>
  (seamBehind.test(tailBefore(source, before, 70)) && !/^[的》”精要、,，]/.test(source.slice(after, after + 1))) ||
  seamBefore.test(source.slice(after, after + 80));

/** `二 一一年`: a web page drops the circle of a Chinese year and leaves its blank. */
const yearBehindBlank = /^[一二三][一二三四五六七八九]年(?!级|[期段])/;
const isLostZero = (source: string, before: number, after: number): boolean =>
  source[before - 1] === '二' &&
  !/[一二三四五六七八九十百第]/.test(source.charAt(before - 2)) &&
  yearBehindBlank.test(source.slice(after, after + 4));

/** A longer text on one line is no notice. */
const seamLength = 20_000;

const lost: Preparing['lost'] = (source, { before, after, isOneLine }) => {
  if (isLostZero(source, before, after)) return '〇';
  return isOneLine && source.length < seamLength && isSeam(source, before, after) ? '\n' : '';
};

/** For a text that may come from anywhere: in traditional script, or flattened into one line on its way. */
export const asFound: Preparing = { codes: plainCodesOf(traditional, asWritten.codes), lost };
