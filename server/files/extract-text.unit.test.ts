import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';
import {
  bombDocx,
  bombPdf,
  compoundFile,
  docxFile,
  gb18030,
  gbkPdf,
  lockedPdf,
  lyingDocx,
  noise,
  ofdFile,
  pdfFile,
  utf16,
  xlsxFile,
} from './sample-files.ts';

const NOTICE = '关于报送2026年防汛物资储备情况的通知\n各乡镇人民政府：\n请于11月25日17:00前报送《防汛物资统计表》。';

async function textOf(name: string, bytes: Uint8Array) {
  const result = await extractText({ name, bytes });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

async function problemOf(name: string, bytes: Uint8Array) {
  const result = await extractText({ name, bytes });
  return result.ok ? `read as ${result.format}` : result.problem.code;
}

/** Each file starts a thread, and a loaded machine starts threads slowly. */
const SLOW = { timeout: 60_000 };

describe('a notice is read whatever program wrote it', SLOW, () => {
  it('reads text in every encoding an office still uses', async () => {
    const files: [string, Uint8Array][] = [
      ['utf-8', strToU8(NOTICE)],
      ['utf-8', strToU8(`\ufeff${NOTICE}`)],
      ['gb18030', gb18030(NOTICE)],
      ['utf-16le', utf16(NOTICE, 'le', true)],
      ['utf-16be', utf16(NOTICE, 'be', true)],
      ['utf-16le', utf16(NOTICE, 'le', false)],
      ['utf-16be', utf16(NOTICE, 'be', false)],
    ];
    for (const [encoding, bytes] of files) {
      const read = await textOf('通知.txt', bytes);
      expect([read.encoding, read.format, read.text]).toEqual([encoding, 'txt', NOTICE]);
    }
  });

  it('reads a .docx: a paragraph is a line, a table row is a line with tabs', async () => {
    const read = await textOf(
      '通知.docx',
      await docxFile(NOTICE.split('\n'), [
        ['乡镇', '数量'],
        ['漠沙镇', '18'],
      ]),
    );
    expect(read).toMatchObject({ format: 'docx', text: `${NOTICE}\n乡镇\t数量\n漠沙镇\t18`, notes: [] });
  });

  it('reads a .xlsx sheet by sheet and says that hidden sheets were left out', async () => {
    const bytes = await xlsxFile((book) => {
      book.addWorksheet('汇总').addRows([
        ['村', '户数', '人数'],
        ['曼线村', 412, 1688],
      ]);
      book.addWorksheet('字典', { state: 'hidden' }).addRows([['是']]);
    });
    const read = await textOf('报表.xlsx', bytes);
    expect(read.text).toBe('【汇总】\n村\t户数\t人数\n曼线村\t412\t1688');
    expect(read.notes.map((note) => note.code)).toEqual(['note.hidden-sheets-skipped']);
  });

  it('reads a PDF in reading order, whole paragraphs, without page numbers', async () => {
    const lines = [
      { text: '— 1 —', x: 270, y: 60 },
      { text: '请各乡镇于二十五日前报送防汛物资储备情况，逾期', x: 106, y: 700 },
      { text: '未报的由县防办电话提醒，不作通报。', x: 74, y: 672 },
      { text: '联系人：办公室', x: 106, y: 644 },
      { text: '关于防汛的通知', x: 150, y: 760, size: 22 },
    ];
    const read = await textOf('通知.pdf', pdfFile([lines]));
    expect(read.text.split('\n')).toEqual([
      '关于防汛的通知',
      '请各乡镇于二十五日前报送防汛物资储备情况，逾期未报的由县防办电话提醒，不作通报。',
      '联系人：办公室',
    ]);
    expect(read.notes.map((note) => note.code)).toEqual(['note.page-numbers-dropped']);
  });

  it('reads a PDF whose font only names a Chinese character map', async () => {
    expect((await textOf('旧通知.pdf', gbkPdf('关于防汛工作的通知'))).text).toBe('关于防汛工作的通知');
  });

  it('reads an OFD, the national layout format', async () => {
    const bytes = ofdFile([
      { text: '各乡镇人民政府：', x: 28, y: 60 },
      { text: '关于防汛的通知', x: 60, y: 40 },
    ]);
    const read = await textOf('通知.ofd', bytes);
    expect([read.format, read.text]).toEqual(['ofd', '关于防汛的通知\n各乡镇人民政府：']);
  });

  it('reads only what a web page shows', async () => {
    const page = `<!doctype html><head><title>x</title></head><body><script>alert('<p>no</p>')</script><p>各乡镇&nbsp;：</p><div hidden>暗</div><p style="display:none">暗</p><p>请于<b>25日</b>前报送</p></body>`;
    const read = await textOf('通知.html', strToU8(page));
    expect([read.format, read.text]).toEqual(['html', '各乡镇\u00a0：\n请于25日前报送']);
  });

  it('trusts the content, not the name', async () => {
    const read = await textOf('通知.doc', strToU8('<html><body><p>请报送</p></body></html>'));
    expect([read.format, read.text, read.notes[0]?.code]).toEqual(['html', '请报送', 'note.name-mismatch']);
  });
});

describe('a file that cannot be read is refused with a sentence that says what to do', SLOW, () => {
  it('tells scans, locks, old formats, empties and strangers apart', async () => {
    const page = { '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') };
    const cases: [string, Uint8Array, string][] = [
      ['扫描.pdf', pdfFile([[]]), 'file.no-text'],
      ['照片.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2), 'file.no-text'],
      ['锁.pdf', lockedPdf(), 'file.encrypted'],
      ['锁.docx', compoundFile(['EncryptionInfo', 'EncryptedPackage']), 'file.encrypted'],
      ['旧.doc', compoundFile(['1Table', 'WordDocument']), 'file.legacy-doc'],
      ['旧.wps', compoundFile(['WpsDocument']), 'file.legacy-doc'],
      ['空.txt', new Uint8Array(), 'file.empty'],
      ['空.txt', strToU8(' \r\n\t'), 'file.empty'],
      ['空.docx', await docxFile([]), 'file.empty'],
      ['程序.txt', noise(4096), 'file.unsupported'],
      ['演示.pptx', zipSync(page), 'file.unsupported'],
      ['长.txt', strToU8('通知'.repeat(500_001)), 'file.too-long'],
      ['断.docx', (await docxFile(['断了的文件'])).subarray(0, 900), 'file.damaged'],
    ];
    for (const [name, bytes, code] of cases) expect([name, await problemOf(name, bytes)]).toEqual([name, code]);
  });

  it('refuses more than 20 MB unread', async () => {
    expect(await problemOf('大.txt', new Uint8Array(20 * 1024 * 1024 + 1))).toBe('file.too-large');
  });

  it('never unpacks a zip bomb, whether its directory is honest or lies', async () => {
    expect(await problemOf('炸弹.docx', bombDocx(24))).toBe('file.too-large-unpacked');
    expect(await problemOf('炸弹.docx', lyingDocx(70))).toBe('file.too-large-unpacked');
    expect(await problemOf('炸弹.pdf', bombPdf(70))).toBe('file.too-large-unpacked');
  });

  it('refuses a document type declaration inside an office file', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>';
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(bomb) });
    expect(await problemOf('实体.docx', bytes)).toBe('file.damaged');
  });

  it('gives up on a parser that needs more time or memory than allowed, and reads the next file', async () => {
    const bytes = await xlsxFile((book) =>
      book
        .addWorksheet('大')
        .addRows(
          Array.from({ length: 3000 }, (_, row) => Array.from({ length: 20 }, (_, column) => `${row}行${column}列`)),
        ),
    );
    const late = await extractText({ name: '慢.xlsx', bytes }, { timeoutMs: 1 });
    expect(late).toMatchObject({ ok: false, problem: { code: 'file.too-complex' } });
    const small = await extractText({ name: '大.xlsx', bytes }, { heapMb: 8 });
    expect(small).toMatchObject({ ok: false, problem: { code: 'file.too-complex' } });
    const greedy = await extractText({ name: '大.xlsx', bytes }, { memoryMb: 1 });
    expect(greedy).toMatchObject({ ok: false, problem: { code: 'file.too-complex' } });
    expect((await textOf('通知.txt', strToU8('通知'))).text).toBe('通知');
  });
});
