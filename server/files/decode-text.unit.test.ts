import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { htmlToText } from './html-text.ts';
import { gb18030, noise, utf16 } from './sample-files.ts';

describe('the encoding is told by what reads as writing', () => {
  it('tells very short texts apart, even those whose GBK bytes are valid UTF-8', () => {
    for (const text of ['一', '联通', '通知', '关于召开会议']) {
      expect([text, decodeText(gb18030(text)).text]).toEqual([text, text]);
      expect([text, decodeText(utf16(text, 'le', false)).text]).toEqual([text, text]);
    }
    expect(decodeText(new TextEncoder().encode('Привет, мир')).encoding).toBe('utf-8');
  });

  it('marks a text that was cut off inside a character instead of refusing it', () => {
    const cut = decodeText(new TextEncoder().encode('关于报送防汛情况的通知').subarray(0, -1));
    expect(cut).toMatchObject({
      text: '关于报送防汛情况的通\ufffd',
      notes: ['note.guessed-encoding', 'note.replaced-bytes'],
    });
  });

  it('refuses bytes that read as nothing', () => {
    expect(() => decodeText(noise(2048))).toThrow('file.unsupported');
    expect(() => decodeText(new Uint8Array(64))).toThrow('file.unsupported');
  });
});

describe('a page is read as it is seen', () => {
  it('keeps rows on lines, cells on tabs, and a cell of two paragraphs in its cell', () => {
    const table =
      '<table><tr><th>乡镇</th><th>数量</th></tr><tr><td><p>漠沙镇</p><p>曼线村</p></td><td></td><td>18</td></tr></table>';
    expect(htmlToText(`<h1>统计表</h1>${table}<p>说明</p>`)).toBe('统计表\n乡镇\t数量\n漠沙镇 曼线村\t\t18\n说明');
  });

  it('keeps the paragraphs of an article that fills the only cell of a row', () => {
    const article =
      '<p>各茶站：</p><p>&nbsp;&nbsp;请于3月25日前上报茶园管护进度表，<br>联系电话：2233445。</p><p>清河县茶办</p>';
    const page = `<table><tr><td>公告</td></tr><tr><td>${article}</td></tr></table>`;
    expect(htmlToText(page).split('\n')).toEqual([
      '公告',
      '各茶站：',
      '\u00a0\u00a0请于3月25日前上报茶园管护进度表，',
      '联系电话：2233445。',
      '清河县茶办',
    ]);
    expect(htmlToText(`<table><tr><td>1</td><td>${article}</td></tr></table>`)).not.toContain('\n');
  });

  it('survives markup that never ends', () => {
    expect(htmlToText('一<b 二="')).toBe('一');
    expect(htmlToText('<script>一')).toBe('');
    expect(htmlToText('3 < 5 &amp; 5 > 3 &bogus; &#x4E00;')).toBe('3 < 5 & 5 > 3 &bogus; 一');
    expect(htmlToText(`<div hidden>${'<b>'.repeat(200_000)}${'</i>'.repeat(200_000)}`)).toBe('');
  });
});
