import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileNoteCode } from './file-notes.ts';
import { FileRefused } from './file-problems.ts';
import { type PlacedText, pagesToText } from './pdf-lines.ts';
import { inspectPdfStreams } from './pdf-streams.ts';

/**
 * A PDF → text in reading order, paragraphs rebuilt from positions.
 * @throws FileRefused `file.no-text` for scans, `file.encrypted`, `file.damaged`, `file.too-large-unpacked`, `file.too-complex` above the page limit
 */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; notes: FileNoteCode[] }> {
  inspectPdfStreams(bytes);
  const document = await openPdf(bytes);
  if (document.numPages > FILE_LIMITS.pdfPages) throw new FileRefused('file.too-complex');
  const pages: PlacedText[][] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await pageTexts(document, number));
  const empty = pages.filter((page) => page.length === 0).length;
  if (empty === pages.length) throw new FileRefused('file.no-text');
  const { text, droppedPageNumbers } = pagesToText(pages);
  const notes: FileNoteCode[] = [];
  if (empty > 0) notes.push('note.pages-without-text');
  if (droppedPageNumbers) notes.push('note.page-numbers-dropped');
  return { text, notes };
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await pdfjs.getDocument({
      data: Uint8Array.from(bytes),
      // Chinese PDFs name predefined character maps (GBK-EUC-H, UniGB-UCS2-H) instead of carrying them.
      cMapUrl: `${home}/cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${home}/standard_fonts/`,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      isEvalSupported: false,
      stopAtErrors: false,
      maxImageSize: 1,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    } as Parameters<typeof pdfjs.getDocument>[0]).promise;
  } catch (error) {
    const name = (error as Error).name;
    throw new FileRefused(name === 'PasswordException' ? 'file.encrypted' : 'file.damaged');
  }
}

async function pageTexts(document: PDFDocumentProxy, number: number): Promise<PlacedText[]> {
  let page: PDFPageProxy;
  try {
    page = await document.getPage(number);
  } catch {
    return [];
  }
  const content = await page.getTextContent();
  page.cleanup();
  const texts: PlacedText[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    // Turned text is a watermark or a stamp, not prose.
    if (Math.abs(b) > Math.abs(a)) continue;
    texts.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 1 });
  }
  return texts;
}
