/**
 * Thousands grouped without the locale tables of the machine, so that print, page and terminal agree.
 * @example grouped(1234567.5, 1) // '1,234,567.5'
 */
export function grouped(value: number, decimals = 0): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? '-' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * Hours as every page and paper shows them: one decimal below ten, none above, never a needless `.0`.
 * @example figure(3.36) // '3.4'
 */
export function figure(hours: number): string {
  const tenths = Math.round(hours * 10) / 10;
  return grouped(tenths, Math.abs(tenths) < 10 && !Number.isInteger(tenths) ? 1 : 0);
}

/**
 * Hours that were asked are never shown as none: what would round to nothing says that it is little.
 * @example hoursFigure(0.03) // '不足 0.1'
 * @example hoursFigure(0.03, 'en') // 'under 0.1'
 */
export function hoursFigure(hours: number, locale: 'zh-CN' | 'en' = 'zh-CN'): string {
  // Below a second there is only what sums of binary fractions leave behind.
  if (hours < 0.0002 || hours >= 0.05) return figure(hours);
  return locale === 'en' ? 'under 0.1' : '不足 0.1';
}
