import { hoursFigure } from '@songbang/engine/pricing/figure.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import QRCode from 'qrcode';
import { writtenDay } from '../files/written-day.ts';

export type Stamp = {
  number: string;
  title: string;
  issuerName: string;
  expiresOn: string;
  verifyUrl: string;
  personHours: number;
};

const FONT = { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '0F6B6B' };

/** The print block for a Word document: number, QR to the verification page, expiry. Paste it under the title or print it as the first page. */
export const stampDocument = async (stamp: Stamp): Promise<Buffer> => {
  const qr = await QRCode.toBuffer(stamp.verifyUrl, { width: 240, margin: 1 });
  const line = (text: string, size: number, bold = false) =>
    new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text, size, bold, font: FONT })] });
  const facts = new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 160, bottom: 160, left: 240, right: 160 },
    children: [
      line('准入编号', 24),
      line(stamp.number, 36, true),
      line(`发起单位：${stamp.issuerName}`, 24),
      line(`事项：${stamp.title}`, 24),
      line(`有效期至 ${writtenDay(stamp.expiresOn)}；预计占用基层 ${hoursFigure(stamp.personHours)} 人时`, 24),
      line('扫码或登录查验网址核对；无编号的，可请发起单位先行登记。', 20),
    ],
  });
  const code = new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: 26, type: WidthType.PERCENTAGE },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new ImageRun({ type: 'png', data: qr, transformation: { width: 120, height: 120 } })],
      }),
    ],
  });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' },
    },
    rows: [new TableRow({ children: [facts, code] })],
  });
  const document = new Document({
    sections: [{ properties: { page: { size: { width: 11_906, height: 16_838 } } }, children: [table] }],
  });
  return Packer.toBuffer(document);
};
