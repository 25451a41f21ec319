import type { FileMessage } from './file-problems.ts';

const NOTES = {
  'note.guessed-encoding': {
    zh: '文件没有标明编码，按内容推断；如有乱码请改为粘贴。',
    en: 'The encoding is not declared and was inferred; paste the text if it looks garbled.',
  },
  'note.replaced-bytes': {
    zh: '有少量字节无法识别，已用 � 代替。',
    en: 'A few bytes could not be decoded and appear as �.',
  },
  'note.removed-controls': {
    zh: '去掉了看不见的控制字符。',
    en: 'Invisible control characters were removed.',
  },
  'note.name-mismatch': {
    zh: '文件名后缀与内容不符，按内容读取。',
    en: 'The file name does not match the content; the content decides.',
  },
  'note.pages-without-text': {
    zh: '有的页面没有文字（可能是扫描页），这些页没有读到。',
    en: 'Some pages carry no text (probably scans) and were not read.',
  },
  'note.page-numbers-dropped': { zh: '去掉了页码。', en: 'Page numbers were dropped.' },
  'note.hidden-sheets-skipped': { zh: '隐藏的工作表没有读取。', en: 'Hidden sheets were not read.' },
  'note.pictures-skipped': { zh: '图片里的文字没有读取。', en: 'Text inside pictures was not read.' },
} as const;

export type FileNoteCode = keyof typeof NOTES;
export type FileNote = FileMessage<FileNoteCode>;

/**
 * A remark that does not stop the reading.
 * @example fileNote('note.page-numbers-dropped').en // 'Page numbers were dropped.'
 */
export function fileNote(code: FileNoteCode): FileNote {
  return { code, ...NOTES[code] };
}
