/** Controls, byte-order marks and direction overrides: invisible, refused by the database (NUL), or able to disguise a text. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * One kind of line end, nothing invisible, no lone surrogate, no blank edge.
 * @example tidyText('\ufeff一\r\n二\u0000').text // '一\n二'
 */
export function tidyText(text: string): { text: string; removed: boolean } {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?|\u0085|\u2028|\u2029|[\u000b\f]/g, '\n');
  const visible = lines.replace(INVISIBLE, '').toWellFormed();
  return { text: visible.trim(), removed: visible.length < lines.length };
}
