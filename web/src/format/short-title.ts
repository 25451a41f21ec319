/**
 * A title without what its place says already: who sends it, and that it is a notice. For narrow boxes only; lists show it whole.
 * @example shortTitle('新平县应急管理局关于召开安全生产会议的通知', '新平县应急管理局') // '召开安全生产会议'
 */
export function shortTitle(title: string, issuerName: string): string {
  const own = title.startsWith(issuerName) ? title.slice(issuerName.length) : title;
  const bare = own.replace(/^关于/, '').replace(/的(?:紧急|补充)?通知$/, '');
  return bare.trim() === '' ? title : bare;
}
