import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, zipSync, zlibSync } from 'fflate';

/** Real files made at test time, so that no binary sits in the repository. Used by tests alone. */

export async function docxFile(lines: readonly string[], rows: readonly string[][] = []): Promise<Uint8Array> {
  const paragraphs = lines.map((line) => new Paragraph(line));
  const cells = (row: readonly string[]) => row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  const tables =
    rows.length > 0 ? [new Table({ rows: rows.map((row) => new TableRow({ children: cells(row) })) })] : [];
  const document = new Document({ sections: [{ children: [...paragraphs, ...tables] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

export async function xlsxFile(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

let gbTable: Map<string, [number, number]> | undefined;

/** Text → GB18030 bytes, by the table the platform's own decoder gives for all two-byte sequences. */
export function gb18030(text: string): Uint8Array {
  gbTable ??= buildGbTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbTable.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}

function buildGbTable(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), order === 'le');
  return bytes;
}

export type PdfLine = { text: string; x: number; y: number; size?: number };

/** A PDF written by hand: one page per list of lines, glyph codes of our own and a ToUnicode map, as office writers do. */
export function pdfFile(pages: readonly PdfLine[][]): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap((line) => [...line.text]))];
  const code = (character: string) => (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const hex = (text: string) => [...text].map(code).join('');
  const map = characters.map((c) => `<${code(c)}> <${c.charCodeAt(0).toString(16).padStart(4, '0')}>`);
  const first = 7;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap end`,
    ),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 1 + index * 2} 0 R >>`,
      stream(
        lines.map((line) => `BT /F1 ${line.size ?? 16} Tf ${line.x} ${line.y} Td <${hex(line.text)}> Tj ET`).join('\n'),
      ),
    ]),
  ];
  return assemblePdf(objects);
}

/** A PDF whose only stream unpacks to `megabytes` of spaces. */
export function bombPdf(megabytes: number): Uint8Array {
  const packed = strFromU8(zlibSync(new Uint8Array(megabytes * 1024 * 1024).fill(0x20), { level: 1 }), true);
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ]);
}

/** A one-line PDF whose font names the predefined GBK map and carries no Unicode table, as older Chinese writers do. */
export function gbkPdf(text: string): Uint8Array {
  const hex = [...gb18030(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [6 0 R] >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>',
    stream(`BT /F1 16 Tf 100 700 Td <${hex}> Tj ET`),
  ]);
}

function stream(body: string): string {
  return `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function assemblePdf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return strToU8(file, true);
}

/** A PDF that asks for a password: the standard handler with keys nobody can match. */
export function lockedPdf(): Uint8Array {
  const key = `<${'5a'.repeat(32)}>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 0 /Kids [] >>',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O ${key} /U ${key} >>`,
  ];
  return assemblePdf(objects, '/Encrypt 3 0 R /ID [<00> <00>]');
}

export function ofdFile(lines: readonly { text: string; x: number; y: number }[]): Uint8Array {
  const objects = lines.map(
    (line, index) =>
      `<ofd:TextObject ID="${10 + index}" Boundary="${line.x} ${line.y} 150 6" Font="1" Size="5"><ofd:TextCode X="0" Y="4">${line.text}</ofd:TextCode></ofd:TextObject>`,
  );
  const ns = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  return zipSync({
    'OFD.xml': strToU8(
      `<?xml version="1.0"?><ofd:OFD ${ns}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `<ofd:Document ${ns}><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    ),
    'Doc_0/Pages/Page_0/Content.xml': strToU8(
      `<ofd:Page ${ns}><ofd:Content><ofd:Layer>${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
  });
}

/** A .docx whose document part unpacks to `megabytes` of spaces. */
export function bombDocx(megabytes: number): Uint8Array {
  const body = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': body }, { level: 1 });
}

/** The same with a directory that declares ten bytes: only unpacking tells. */
export function lyingDocx(megabytes: number): Uint8Array {
  const file = bombDocx(megabytes);
  const view = new DataView(file.buffer);
  for (let at = 0; at + 46 < file.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  return file;
}

/** An OLE compound file as far as its directory goes: a header and one 128-byte entry per stream name. */
export function compoundFile(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.set(utf16(name, 'le', false), at);
    bytes[at + 64] = (name.length + 1) * 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

/** Bytes that compress badly and are no text. */
export function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
