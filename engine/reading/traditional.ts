import type { PlainCodes } from './text.ts';
import { marks, plainCodesOf } from './text.ts';

/** Traditional characters of the words that patterns look for most, each before its simplified form; `shown` keeps the original. */
const traditional =
  '關关開开報报於于請请單单個个時时點点鎮镇鄉乡縣县區区會会議议辦办檢检驗验訓训實实為为務务與与將将發发號号員员隊队處处廳厅黨党團团調调總总結结雙双週周條条項项對对過过進进現现場场電电話话傳传郵邮聯联繫系補补簽签責责書书證证導导準准備备視视機机閉闭轉转評评選选見见複复寫写規规則则細细決决參参預预應应題题舉举學学習习講讲課课從从來来後后內内國国業业網网長长閱阅註注職职確确認认組组計计記记設设領领訪访試试專专動动擬拟';

/** What a text is prepared with that may come from anywhere; who writes a notice here writes simplified characters. */
export const anyScript: PlainCodes = plainCodesOf(traditional, marks);
