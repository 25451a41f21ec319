import { FileRefused } from './file-problems.ts';

export type FileFormat = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'xls' | 'ofd' | 'csv';

/** What the first bytes say, before anything is unpacked. A `zip` is told apart by its entry names. */
export type Container = 'zip' | 'pdf' | 'xls' | 'text';

/**
 * The kind of container, by content and never by name.
 * @throws FileRefused `file.encrypted`, `file.legacy-doc` or `file.unsupported`
 * @example detectContainer(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export function detectContainer(bytes: Uint8Array): Container {
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006')) return 'zip';
  if (latin1(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return compoundKind(bytes);
  if (startsWith(bytes, '{\\rtf')) throw new FileRefused('file.legacy-doc');
  if (PICTURES.some((magic) => startsWith(bytes, magic))) throw new FileRefused('file.no-text');
  if (BINARIES.some((magic) => startsWith(bytes, magic))) throw new FileRefused('file.unsupported');
  return 'text';
}

/** PNG, JPEG, GIF, TIFF: a photographed notice, which deserves the sentence about scans. */
const PICTURES = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*'];
/** RAR, 7-zip, gzip, executables. */
const BINARIES = ['Rar!', '7z\u00bc\u00af', '\u001f\u008b', 'MZ', '\u007fELF', 'BZh'];

/** OLE compound files share one signature: the names in their directory tell .doc, .xls and the encrypted wrappers apart. */
function compoundKind(bytes: Uint8Array): Container {
  const names = compoundNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw new FileRefused('file.encrypted');
  if (names.has('WordDocument') || names.has('WpsDocument')) throw new FileRefused('file.legacy-doc');
  if (names.has('Workbook') || names.has('Book')) return 'xls';
  throw new FileRefused('file.unsupported');
}

/** Directory entries are 128 bytes: UTF-16 name, its length in bytes at 64, the kind (1 storage, 2 stream, 5 root) at 66. */
function compoundNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const decoder = new TextDecoder('utf-16le');
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) | ((bytes[at + 65] ?? 0) << 8);
    const kind = bytes[at + 66];
    if (length < 4 || length > 64 || length % 2 !== 0 || (kind !== 1 && kind !== 2)) continue;
    names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

/**
 * The office format of a zip container, by its entry names.
 * @throws FileRefused `file.unsupported` for archives that are no known document
 */
export function zipFormat(names: readonly string[]): 'docx' | 'xlsx' | 'ofd' {
  if (names.some((name) => /^\/?OFD\.xml$/i.test(name))) return 'ofd';
  // Binary workbooks (.xlsb) carry some XML too.
  if (names.includes('xl/workbook.bin')) throw new FileRefused('file.unsupported');
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('word/'))) return 'docx';
    if (names.some((name) => name.startsWith('xl/') && name.endsWith('.xml'))) return 'xlsx';
  }
  throw new FileRefused('file.unsupported');
}

/**
 * Text is HTML when markup opens it; Markdown and CSV are told by the name alone, for their bytes are plain text.
 * Office 2003 wrote whole workbooks and documents as one XML text: `xls` here, and refused for documents.
 * @throws FileRefused `file.legacy-doc`
 */
export function textFormat(text: string, name: string): 'html' | 'md' | 'csv' | 'txt' | 'xls' {
  const opening = text.slice(0, 2000).trimStart();
  if (/^<\?xml/i.test(opening)) {
    if (/<(?:\w+:)?wordDocument\b|<pkg:package\b/.test(opening)) throw new FileRefused('file.legacy-doc');
    if (/<(?:\w+:)?Workbook\b/.test(opening)) return 'xls';
  }
  if (
    /^\ufeff?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body|table|div|p|meta)\b/i.test(
      opening,
    )
  )
    return 'html';
  if (/\.html?$/i.test(name) && /<[a-z][^>]*>/i.test(text)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name)) return 'md';
  return /\.[ct]sv$/i.test(name) ? 'csv' : 'txt';
}

/** Does the extension promise something else than the content holds? `.doc` that is HTML, `.xls` that is a zip. */
export function nameDisagrees(name: string, format: FileFormat): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return false;
  const accepted: Record<FileFormat, string[]> = {
    txt: ['txt', 'text', 'log'],
    md: ['md', 'markdown'],
    html: ['html', 'htm'],
    docx: ['docx', 'docm', 'dotx'],
    pdf: ['pdf'],
    xlsx: ['xlsx', 'xlsm', 'xltx', 'et'],
    xls: ['xls', 'et'],
    ofd: ['ofd'],
    csv: ['csv', 'tsv'],
  };
  return !accepted[format].includes(extension);
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return latin1(bytes, 0, magic.length) === magic;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
