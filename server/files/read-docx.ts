import mammoth from 'mammoth';
import type { FileNoteCode } from './file-notes.ts';
import { FileRefused } from './file-problems.ts';
import { htmlToText } from './html-text.ts';
import { numberParagraphs } from './number-paragraphs.ts';
import { refuseDeclarations } from './xml-safety.ts';
import { inspectZip, repackZip, unpackZip } from './zip-inspect.ts';

/** Parts the reader needs; pictures, fonts and embedded workbooks stay packed. */
const PARTS = /^(?:\[Content_Types\]\.xml|_rels\/|word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$)/;

/**
 * A .docx → text: a paragraph is a line with its automatic number, a table row a line with tabs between its cells.
 * @throws FileRefused for containers that are damaged, encrypted or larger than they pretend
 */
export async function readDocx(bytes: Uint8Array): Promise<{ text: string; notes: FileNoteCode[] }> {
  const { html, pictures } = await docxHtml(bytes);
  const text = htmlToText(html);
  if (text === '') throw new FileRefused(pictures ? 'file.no-text' : 'file.empty');
  return { text, notes: pictures ? ['note.pictures-skipped'] : [] };
}

/** A .docx as markup without its pictures. Throws as `readDocx`. */
export async function docxHtml(bytes: Uint8Array): Promise<{ html: string; pictures: boolean }> {
  const entries = inspectZip(bytes);
  const parts = unpackZip(bytes, entries, (name) => PARTS.test(name));
  refuseDeclarations(parts);
  const pictures = entries.some((entry) => entry.name.startsWith('word/media/'));
  return { html: await toHtml(Buffer.from(repackZip(numberParagraphs(parts)))), pictures };
}

async function toHtml(buffer: Buffer): Promise<string> {
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const options = { convertImage, externalFileAccess: false, ignoreEmptyParagraphs: true };
  try {
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch {
    throw new FileRefused('file.damaged');
  }
}
