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
