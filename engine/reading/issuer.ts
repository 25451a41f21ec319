const organEnd =
  '人民政府|政府|办公厅|办公室|委员会|指挥部|领导小组|工作组|联席会议|党委|党工委|党组|纪委|[省市县区州乡镇]委|法院|检察院|政协|人大|人大常委会|厅|局|部|委|办|署|院|会|中心|总队|支队|大队|队|站|所|处|科|室|社|集团|公司|学校|中学|小学|大学|医院|总工会|团委|妇联|残联|工会|督查室|管委会|街道|组|银行|台|报社|馆|场|分局|联合会|研究所';
const organPattern = new RegExp(`^[一-龥()“”、]{1,40}?(?:${organEnd})(?:\\([一-龥]{1,12}\\))?$`);

/** Whether a line is the name of one organ and nothing else. `isOrgan('江门市人民政府办公室') // true` */
export function isOrgan(line: string): boolean {
  return (
    line.length >= 2 &&
    line.length <= 42 &&
    organPattern.test(line) &&
    !/^(?:关于|附件|请|各|一、|特此|此|联系)|通知$|[,。;]/.test(line)
  );
}
