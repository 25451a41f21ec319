/**
 * A title without what its place says already: who sends it, that it is a notice, that it is held or comes to the township. For narrow boxes only; lists show it whole.
 * @example shortTitle('新平县应急管理局关于召开安全生产会议的通知', '新平县应急管理局') // '安全生产会议'
 */
export function shortTitle(title: string, issuerName: string): string {
  const own = title.startsWith(issuerName) ? title.slice(issuerName.length) : title;
  const bare = own
    .replace(/^关于/, '')
    .replace(/的(?:紧急|补充)?通知$/, '')
    .replace(
      /^(?:召开|举行|举办|开展|[到赴][\u4e00-\u9fff]{0,6}(?:镇|乡|街道)(?:开展)?(?:督导|督查|检查|调研)?)(?=.{4})/,
      '',
    );
  return bare.trim() === '' ? title : bare;
}

/**
 * A title in a list that names its sender beside it: without the sender at its head.
 * @example ownTitle('新平县水利局关于召开防汛会议的通知', '新平县水利局') // '关于召开防汛会议的通知'
 */
export const ownTitle = (title: string, issuerName: string): string => {
  const own = title.startsWith(issuerName) ? title.slice(issuerName.length) : title;
  return /^(?:关于|转发|印发|批转|办公室关于|召开)/.test(own) ? own : title;
};

/** `共青团`, then a county, prefecture, city or province: letters of bodies are none of a place's. */
const PLACE = /^((?:共青团|政协)?)[^会团局院司社部国处中政党\s\w]{2,9}?(自治[县州]|[县州市省])(?=[\u4e00-\u9fff]{2})/;

/**
 * A sender's name without the county or city it repeats. For narrow boxes and axes only; lists show it whole.
 * @example shortIssuer('新平彝族傣族自治县应急管理局') // '县应急管理局'
 */
export const shortIssuer = (name: string): string =>
  name.replace(/^中共/, '').replace(PLACE, (_, body: string, end: string) => `${body}${end.slice(-1)}`);
