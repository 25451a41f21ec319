import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnShares, wantedWidth, widthOf } from './column-shares.ts';

/** A paper as plain data: what it is called, to whom, what it says, who signs. */
export type Letter = {
  heading: string;
  /** `某某局：`, or null when nobody is addressed. */
  salutation: string | null;
  paragraphs: string[];
  /** Rows of a two- or three-column table after the paragraphs. */
  table?: string[][];
  /** Widths of its columns in percent; equal when left out. */
  columns?: number[];
  /** Paragraphs below the table. */
  after?: string[];
  signature: string;
  /** A code to scan, below the date. */
  qr?: { png: Buffer; caption: string };
  /** `2026年11月23日`. */
  date: string;
};

/** A4 and A5 in twentieths of a point. */
export const PAPER = { A4: { width: 11_906, height: 16_838 }, A5: { width: 8_391, height: 11_906 } } as const;
export type Paper = keyof typeof PAPER;

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 三号仿宋 with 28 pt between lines, as GB/T 9704 sets a document's body. */
const BODY = { font: { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }, size: 32 };
const TITLE = { font: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体', hAnsi: 'Times New Roman' }, size: 44 };
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const INDENT_TWO = 640;
/** Margins of GB/T 9704: top 37 mm, bottom 35, left 28, right 26, in twentieths of a point. */
const MARGIN = { top: 2_098, bottom: 1_984, left: 1_587, right: 1_474 };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '1F2328' };

/** A letter as a Word file in the form of an official document. */
export const letterDocument = (letter: Letter): Promise<Buffer> => {
  const body = (text: string) =>
    new Paragraph({
      spacing: LINE,
      indent: { firstLine: INDENT_TWO },
      alignment: AlignmentType.BOTH,
      children: [new TextRun({ text, ...BODY })],
    });
  const right = (text: string) =>
    new Paragraph({
      spacing: LINE,
      alignment: AlignmentType.RIGHT,
      indent: { right: INDENT_TWO },
      children: [new TextRun({ text, ...BODY })],
    });
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 480 },
    children: [new TextRun({ text: letter.heading, ...TITLE })],
  });
  const salutation = letter.salutation
    ? [new Paragraph({ spacing: LINE, children: [new TextRun({ text: letter.salutation, ...BODY })] })]
    : [];
  const blank = new Paragraph({ spacing: LINE, children: [] });
  return pack('A4', [
    heading,
    ...salutation,
    ...letter.paragraphs.map(body),
    ...(letter.table ? [blank, gridOf(letter.table, letter.columns), blank] : []),
    ...(letter.after ?? []).map(body),
    blank,
    right(letter.signature),
    right(letter.date),
    ...(letter.qr ? codeToScan(letter.qr) : []),
  ]);
};

const codeToScan = ({ png, caption }: { png: Buffer; caption: string }): Paragraph[] => [
  new Paragraph({
    indent: { left: INDENT_TWO },
    children: [
      new ImageRun({ type: 'png', data: png, transformation: { width: 88, height: 88 } }),
      new TextRun({ text: `  ${caption}`, ...BODY, size: 21 }),
    ],
  }),
];

/** 四号, 小四 and 五号, in half-points. */
const TABLE_SIZES = [28, 24, 21] as const;
/** 四号 for a short table, 小四 for one that runs over a page, 五号 for one that fills many; smaller where the columns need it. */
const sizeFor = (rows: string[][]): number => {
  const usual = rows.length > 60 ? 21 : rows.length > 12 ? 24 : 28;
  return TABLE_SIZES.find((size) => size <= usual && wantedWidth(rows) <= charactersAt(size)) ?? 21;
};
/** Characters of this size in a line of A4. */
const charactersAt = (size: number): number => TEXT_WIDTH / 10 / size;

/** In characters: what is longer reads as text, from the left; what is shorter as a mark, in the middle. */
const LONGEST_CENTRED = 12;
const TEXT_WIDTH = PAPER.A4.width - MARGIN.left - MARGIN.right;

/** A bordered table; the first row is its head and stands again on every page. */
const gridOf = (rows: string[][], given?: number[]): Table => {
  const size = sizeFor(rows);
  const columns = given ?? columnShares(rows, charactersAt(size));
  const asText = columns.map((_, column) =>
    rows.some((cells, nth) => nth > 0 && widthOf(cells[column] ?? '') > LONGEST_CENTRED),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map((percent) => Math.round((TEXT_WIDTH * percent) / 100)),
    rows: rows.map(
      (cells, nth) =>
        new TableRow({
          cantSplit: true,
          tableHeader: nth === 0,
          children: cells.map(
            (text, column) =>
              new TableCell({
                verticalAlign: VerticalAlign.CENTER,
                width: { size: columns[column]!, type: WidthType.PERCENTAGE },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
                children: [
                  new Paragraph({
                    alignment: nth > 0 && (column === 0 || asText[column]) ? AlignmentType.LEFT : AlignmentType.CENTER,
                    children: [new TextRun({ text, ...BODY, size, bold: nth === 0 })],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
};

export type Slip = {
  paper: Paper;
  heading: string;
  /** The line in large type under the heading. */
  code: string;
  facts: [term: string, text: string][];
  qr: Buffer;
  footnotes: string[];
};

/** One page with a code to scan: terms and texts beside each other, small print below. */
export const slipDocument = (slip: Slip): Promise<Buffer> => {
  const small = slip.paper === 'A5';
  const size = small ? 21 : 28;
  const line = (text: string, options: { size?: number; bold?: boolean; centre?: boolean } = {}) =>
    new Paragraph({
      spacing: { after: small ? 60 : 120 },
      ...(options.centre ? { alignment: AlignmentType.CENTER } : {}),
      children: [new TextRun({ text, ...BODY, size: options.size ?? size, bold: options.bold ?? false })],
    });
  const pixels = small ? 110 : 150;
  const rows = slip.facts.map(
    ([term, text]) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell([line(term, { bold: true })], 24),
          cell(
            text.split('\n').map((part) => line(part)),
            76,
          ),
        ],
      }),
  );
  const code = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    children: [new ImageRun({ type: 'png', data: slip.qr, transformation: { width: pixels, height: pixels } })],
  });
  return pack(slip.paper, [
    line(slip.heading, { size: small ? 32 : 44, bold: true, centre: true }),
    line(slip.code, { size: small ? 36 : 48, bold: true, centre: true }),
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows }),
    code,
    ...slip.footnotes.map((text) => line(text, { size: small ? 17 : 22, centre: true })),
  ]);
};

const cell = (children: Paragraph[], percent: number): TableCell =>
  new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 20, left: 120, right: 120 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE },
    children,
  });

const pack = (paper: Paper, children: (Paragraph | Table)[]): Promise<Buffer> => {
  const margin = paper === 'A4' ? MARGIN : { top: 620, bottom: 500, left: 680, right: 680 };
  return Packer.toBuffer(
    new Document({ sections: [{ properties: { page: { size: { ...PAPER[paper] }, margin } }, children }] }),
  );
};

/** `Content-Disposition` for a download whose name is Chinese. `attachmentNamed('告知单.docx', 'note.docx')` */
export const attachmentNamed = (name: string, ascii: string): string =>
  `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;

export type FileSection = { title: string; paragraphs: string[]; table?: string[][] };

/** A file of several sections, each with paragraphs and at most one table: a record, a due-diligence file. */
export const sectionsDocument = (file: {
  heading: string;
  /** The days it covers, centred below the heading. */
  period?: string;
  sections: FileSection[];
  footnote: string;
}): Promise<Buffer> => {
  const text = (words: string, size: number, bold = false) =>
    new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: words, ...BODY, size, bold })] });
  const heading = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: file.period ? 120 : 360 },
    children: [new TextRun({ text: file.heading, ...TITLE })],
  });
  const period = (words: string) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 360 },
      children: [new TextRun({ text: words, ...BODY, size: 28 })],
    });
  const sections = file.sections.flatMap((section) => [
    text(section.title, 32, true),
    ...section.paragraphs.map((words) => text(words, 28)),
    ...(section.table && section.table.length > 1 ? [gridOf(section.table), text('', 28)] : []),
  ]);
  return pack('A4', [heading, ...(file.period ? [period(file.period)] : []), ...sections, text(file.footnote, 22)]);
};
