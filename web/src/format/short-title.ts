/**
 * A title without what its place says already: who sends it, that it is a notice, and that it is held. For narrow boxes only; lists show it whole.
 * @example shortTitle('新平县应急管理局关于召开安全生产会议的通知', '新平县应急管理局') // '安全生产会议'
 */
export function shortTitle(title: string, issuerName: string): string {
  const own = title.startsWith(issuerName) ? title.slice(issuerName.length) : title;
  const bare = own
    .replace(/^关于/, '')
    .replace(/的(?:紧急|补充)?通知$/, '')
    .replace(/^(?:召开|举行|举办)(?=.{4})/, '');
  return bare.trim() === '' ? title : bare;
}

/**
 * A sender's name without the county or city it repeats. For narrow boxes and axes only; lists show it whole.
 * @example shortIssuer('新平彝族傣族自治县应急管理局') // '县应急管理局'
 */
export const shortIssuer = (name: string): string =>
  name
    .replace(/^中共/, '')
    .replace(/^[\u4e00-\u9fff]{2,}?(自治[县州]|[县州])(?=[\u4e00-\u9fff]{2})/, (_, end: string) => end.slice(-1))
    .replace(/^[\u4e00-\u9fff]{2,4}?([市省])(?=[\u4e00-\u9fff]{2})/, '$1');
