import { xlsxFile } from '../../files/sample-files.ts';
import type { Client } from '../../test/county.ts';
import { freshKey } from '../../test/county.ts';

/** Steps for tests that bring lists from files. */

const BOUNDARY = 'songbang-test-boundary';

const multipart = (name: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

export type Sent = { kind: string; year?: number; choice?: Record<string, string>; name?: string; bytes: Uint8Array };

const send = (client: Client, path: string, { kind, year, choice, name = '表.xlsx', bytes }: Sent, headers = {}) => {
  const query = new URLSearchParams({ kind, ...(year ? { year: String(year) } : {}) });
  if (choice) query.set('choice', JSON.stringify(choice));
  return client.post(`${path}?${query}`, multipart(name, bytes), {
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    ...headers,
  });
};

export const previewFile = (client: Client, sent: Sent) => send(client, '/api/lists/preview', sent);
export const importFile = (client: Client, sent: Sent, headers: Record<string, string> = freshKey()) =>
  send(client, '/api/lists/imports', sent, headers);

/** A workbook of one sheet. */
export const sheetOf = (rows: (string | number | Date)[][], name = '表1'): Promise<Uint8Array> =>
  xlsxFile((book) => {
    book.addWorksheet(name).addRows(rows);
  });

export const csvOf = (rows: string[][]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'));
