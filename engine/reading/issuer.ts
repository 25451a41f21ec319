const organEnd =
  '政府|联席会议|主席团|政协|人大|厅|局|司|部|委|办|署|院|会|中心|队|站|所|处|科|室|社|集团|公司|[学小]校|[中小大]学|[妇残]联|党组|街道|组|银行|台|馆|场';
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
