import { xlsxFile } from '../../files/sample-files.ts';
import type { Client } from '../../test/county.ts';

/** Steps for tests that bring sheets: real workbooks in the shapes offices use. */
const BOUNDARY = 'songbang-test-boundary';

export const sendFile = (client: Client, path: string, bytes: Uint8Array, name = '表.xlsx') =>
  client.post(
    path,
    Buffer.concat([
      Buffer.from(
        `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
    ]),
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  );

type Row = (string | number | null)[];

/** A table of villages with a title over it, as a bureau sends it. */
export const villageTable = (title: string, header: string[], rows: Row[]): Promise<Uint8Array> =>
  xlsxFile((book) => {
    const sheet = book.addWorksheet('村情表');
    sheet.getCell('A1').value = title;
    sheet.mergeCells(1, 1, 1, header.length);
    sheet.addRow(header).font = { bold: true };
    for (const row of rows) sheet.addRow(row);
  });

/** Five villages of 漠沙镇 as a quarter's report gives them. */
export const QUARTER_HEADER = ['序号', '村名', '总户数', '总人口', '耕地面积（亩）', '主要做法'];
export const quarterRows = (villages: string[]): Row[] =>
  villages.map((village, nth) => [
    nth + 1,
    village,
    [420, 383, 510, 298, 366][nth] ?? 300,
    [1630, 1502, 2011, 1107, 1423][nth] ?? 1200,
    [2300, 1980, 2750, 1420, 1871][nth] ?? 1500,
    null,
  ]);
