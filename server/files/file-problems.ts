/** One sentence about a file, in both languages of the interface. */
export type FileMessage<Code extends string = string> = { code: Code; zh: string; en: string };

const PROBLEMS = {
  'file.empty': {
    zh: '文件是空的，没有可读的内容。请检查后重新上传，或直接粘贴文字。',
    en: 'The file is empty. Check it and upload it again, or paste the text.',
  },
  'file.too-large': {
    zh: '文件超过 20 MB。请删去图片和附件后再上传，或直接粘贴正文。',
    en: 'The file is larger than 20 MB. Remove pictures and annexes, or paste the main text.',
  },
  'file.too-large-unpacked': {
    zh: '文件解压后过大，为安全起见没有打开。请另存一份干净的副本，或直接粘贴正文。',
    en: 'The file unpacks to more than is safe and was not opened. Save a clean copy, or paste the main text.',
  },
  'file.too-long': {
    zh: '文件里的文字超过 100 万字。请只上传通知正文和报送表样。',
    en: 'The file holds more than 1,000,000 characters. Upload only the notice and the blank form.',
  },
  'file.too-complex': {
    zh: '读取这个文件超出了时间或内存限制。请另存一份较小的副本，或直接粘贴正文。',
    en: 'Reading this file took more time or memory than allowed. Save a smaller copy, or paste the main text.',
  },
  'file.no-text': {
    zh: '文件里没有文字，多半是扫描件或图片。本系统不识别图片文字，请粘贴正文，或向发文单位要电子版。',
    en: 'The file carries no text; it is probably a scan. Pictures are not read here: paste the text, or ask the issuer for the electronic version.',
  },
  'file.unsupported': {
    zh: '不支持这种文件。请上传 txt、md、html、docx、pdf、xlsx、xls 或 ofd 文件，或直接粘贴文字。',
    en: 'This kind of file is not supported. Upload txt, md, html, docx, pdf, xlsx, xls or ofd, or paste the text.',
  },
  'file.encrypted': {
    zh: '文件设有密码，无法读取。请取消密码后重新上传；涉密文件不得上传。',
    en: 'The file is protected by a password. Remove it and upload again; classified files must not be uploaded.',
  },
  'file.legacy-doc': {
    zh: '这是旧版 Word 或 WPS 格式。请用 WPS 或 Word 打开，“另存为”.docx 后再上传。',
    en: 'This is the old Word or WPS format. Open it in WPS or Word, save it as .docx and upload that.',
  },
  'file.damaged': {
    zh: '文件已损坏，打不开。请重新下载或另存一份再上传，也可以直接粘贴文字。',
    en: 'The file is damaged and cannot be opened. Download or save it again, or paste the text.',
  },
  'file.not-a-sheet': {
    zh: '这不是电子表格。请上传 xlsx、xls 或 csv 文件。',
    en: 'This is not a spreadsheet. Upload an xlsx, xls or csv file.',
  },
  'paste.empty': { zh: '还没有文字。请把通知全文粘贴进来。', en: 'There is no text yet. Paste the whole notice.' },
  'paste.too-long': {
    zh: '粘贴的文字超过 100 万字。请只粘贴通知正文。',
    en: 'The pasted text is longer than 1,000,000 characters. Paste only the main text.',
  },
  'paste.binary': {
    zh: '粘贴的内容不是文字（含大量乱码或控制字符）。请从原文件中复制文字，或直接上传文件。',
    en: 'What was pasted is not text (many control or replacement characters). Copy the words from the document, or upload the file.',
  },
} as const;

export type FileProblemCode = keyof typeof PROBLEMS;
export type FileProblem = FileMessage<FileProblemCode>;

/**
 * The problem of that code with its sentences.
 * @example fileProblem('file.empty').code // 'file.empty'
 */
export function fileProblem(code: FileProblemCode): FileProblem {
  return { code, ...PROBLEMS[code] };
}

/** Thrown inside the worker by a parser that knows what is wrong; turned into data before it leaves the worker. */
export class FileRefused extends Error {
  readonly code: FileProblemCode;
  constructor(code: FileProblemCode) {
    super(code);
    this.code = code;
  }
}
