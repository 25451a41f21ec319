/**
 * Lists of words that several patterns share, as pieces of pattern source: one list for one idea, so that a word added here
 * is understood wherever the idea counts.
 */

/** Somebody comes to look: `督查`, `检查`, `考核`. */
export const looks = '督[查导察]|检查|考[核评]|验收|抽查|巡[查察视]|核查|复核|评估|暗访|调研|复审';
/** Something is handed in. */
export const handsIn = '报送|上报|填报|提交|反馈';
/** `报` and `交` as verbs of their own: not 通报, 日报, 报到, not 交流. */
export const reports = '(?<![通预汇日月周旬季年简快])报(?![到告道考销警刊纸表酬废批请社复来账价率]|名单)';
export const gives = '(?<!提)交(?![通流易叉换接纳待警管代底]|运(?!行)|办(?!公))';
/** A meeting is held. */
export const holds = '召开|举行|举办';
/** What was fixed is moved, up to the word for the new time: `推迟至`, `改为`. */
export const movedTo = '(?:推迟|提前|延[期后迟]|顺延|调整|变更|更?改)(?:至|到|为|在|于)';
/** Names of times in labels and headings. */
export const timeNames = '时间|日期|期限|时限';
export const hanNumerals = '一二三四五六七八九十';
/** `12`, `十二`: a small number in either script. */
export const smallNumber = `[${hanNumerals}\\d]{1,3}`;
export const digitYear = '(?:19|20)\\d{2}';
/** A year spelled out, with the letters and figures that stand in for the circle. */
export const hanYear = '[一二][〇零Oo0-9一二三四五六七八九]{3}';
/** `报到县教育局办公室`: handed in to an office, not a check-in. */
export const toOffice =
  '(?:我|本|党政|[县市区镇乡州省][一-龥]{0,16})(?:办公室|办|局|科|股|组|委|总?站|中心|所|处|院|部)(?:$|[,。;(])';
/** What a title calls its document. */
export const genres =
  '通知|通报|意见|方案|函|批复|决定|公告|通告|办法|细则|要点|计划|纪要|预案|规定|制度|规划|措施|规则';
export const organs = '人民政府|政府|办公厅|办公室|委员会|指挥部|领导小组';
