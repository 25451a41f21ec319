const RESULT =
  /无[^，,。；]{0,8}(?:伤亡|事故|案件|上访)|(?:完成|达标|合格|满意|办结|覆盖)率|满意度|整改(?:到位|完成)|完成[^，,。；]{0,6}(?:任务|计划|目标)|成效/;

/**
 * Whether points hang on a result: the clause right before them names one and nothing left undone.
 * @example onResult('现场会观摩项目，投资完成年度计划的得10分') // true
 */
export const onResult = (words: string): boolean => {
  const clause = words.slice(Math.max(words.lastIndexOf('，'), words.lastIndexOf(',')) + 1);
  return RESULT.test(clause) && !/未|没有|不/.test(clause);
};
