/** Words by which a department shows that its Party committee or government agreed (rules.md §15, consent). */
export const consent =
  /(?:经|已经|业经|已报经|报经|根据)[^。；\n]{0,20}?(?:党委|人民政府|政府|[省市县区州旗]委|领导同志|常务会议|常委会)[^。；\n]{0,10}?(?:同意|批准|授权|审定|研究决定)|(?:人民政府|政府|[省市县区州旗]委)(?:已|已经|业已)?同意/;
