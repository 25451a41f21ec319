import { detectContainer, textFormat } from '../files/detect-format.ts';
import { type ExtractedText, extractText, type UploadedFile } from '../files/extract-text.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { FileRefused, fileProblem } from '../files/file-problems.ts';
import { inputBytes } from '../files/input-bytes.ts';
import { plainTextOf } from '../files/parse-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * The text of a notice in any supported format and encoding; remarks go to standard error. A plain text is handed on as it stands in its
 * file, so that spans, lines and columns are the file's own.
 */
export const noticeText = async (file: string): Promise<string> => {
  const extracted = await extractedText(await inputBytes(file));
  if (!extracted.ok) throw new UsageError(`${file}: ${extracted.problem.zh} ${extracted.problem.en}`);
  for (const note of extracted.notes) process.stderr.write(`${file}: ${note.zh} ${note.en}\n`);
  return extracted.text;
};

/** As `extractText`; plain text alone is decoded right here, since starting a thread takes longer than reading most notices. */
const extractedText = async (input: UploadedFile): Promise<ExtractedText> => {
  if (!isPlain(input)) return extractText(input);
  try {
    return { ok: true, ...plainTextOf(input.name, input.bytes) };
  } catch (error) {
    if (error instanceof FileRefused) return { ok: false, problem: fileProblem(error.code) };
    throw error;
  }
};

const OPENING_BYTES = 4_096;

/** Is this neither a container nor markup nor larger than a text may be? */
const isPlain = ({ name, bytes }: UploadedFile): boolean => {
  if (bytes.length === 0 || bytes.length > FILE_LIMITS.uploadBytes || /\.html?$/i.test(name)) return false;
  // Markup opens in ASCII; in UTF-16 every other byte of it is NUL.
  const opening = Buffer.from(bytes.subarray(0, OPENING_BYTES).filter((byte) => byte > 0 && byte < 128)).toString();
  try {
    return detectContainer(bytes) === 'text' && ['txt', 'md', 'csv'].includes(textFormat(opening, name));
  } catch {
    return false;
  }
};
