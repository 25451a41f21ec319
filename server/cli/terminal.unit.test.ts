import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { displayWidth } from './terminal-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songbang-terminal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const songbang = (args: string[], input = '') => {
  const done = spawnSync(process.execPath, ['server/cli/main.ts', ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, error: done.stderr };
};

const NOTICE =
  '关于立即报送排查情况的通知\n各乡镇人民政府：\n请于今日17:00前将贯彻落实情况书面报告报我局。\n某县应急管理局\n2026年11月23日\n';

describe('songbang lint', () => {
  it('explains a notice with no server: place, level, sentence, rule, source, price', () => {
    const { code, out } = songbang(['lint', '-', '--region', '530427', '--received', '2026-11-23T09:00'], NOTICE);
    expect(code).toBe(0);
    expect(out).toMatch(/3:\d+\s+应当 [^~]*\(R-DOC-11\)/u);
    expect(out).toMatch(/整治形式主义为基层减负若干规定/);
    expect(out).toMatch(/人时/);
    expect(out).toMatch(/全部采用可省 \d+(\.\d+)? 人时/);
    expect(out).not.toContain('\u001b');
    for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(100);
    expect(out).toMatch(/\n {13}~{11}\n/);
  });

  it('prints one JSON document, and fails on request only', () => {
    const { code, out } = songbang(
      ['lint', '-', '--received', '2026-11-23T09:00', '--fail-on', 'warning', '--json'],
      NOTICE,
    );
    expect(code).toBe(1);
    const document = JSON.parse(out);
    expect(document.findings[0]).toHaveProperty('source.clause');
    expect(document.price.personHours).toBeGreaterThan(0);
    for (const { span } of document.findings)
      if (span) expect(NOTICE.slice(...(span as [number, number]))).not.toBe('');
  });

  it('says in one sentence what is wrong with its words: an unknown region, a missing file, a bad time', () => {
    for (const args of [
      ['lint', '-', '--region', '999999'],
      ['lint', join(folder, 'missing.txt')],
      ['lint', '-', '--received', 'yesterday'],
    ]) {
      const { code, out, error } = songbang(args, NOTICE);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(error).toMatch(/\p{Script=Han}/u);
      expect(error).not.toMatch(/\n\s+at /);
    }
  });
});

describe('songbang read', () => {
  it('reads GB18030 and UTF-16 files as it reads UTF-8', () => {
    const utf16 = join(folder, 'utf16.txt');
    writeFileSync(utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NOTICE, 'utf16le')]));
    const reading = JSON.parse(songbang(['read', '--json', '--received', '2026-11-23T09:00', utf16]).out);
    expect(reading).toMatchObject({ title: '关于立即报送排查情况的通知', issuedOn: '2026-11-23' });
    expect(reading.asks[0]).toMatchObject({ due: '2026-11-23', time: '17:00' });
  });

  it('reads a line at a time with --jsonl and names a faulty line', () => {
    const lines = [JSON.stringify({ id: 'a', text: NOTICE }), '', JSON.stringify({ id: 'b', text: '各乡镇：' })].join(
      '\n',
    );
    const out = songbang(['read', '--jsonl', '-'], lines)
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(out).toEqual(['a', 'b']);
    expect(songbang(['read', '--jsonl', '-'], '{"id":"a","text":"x"}\nnot json').error).toContain('2');
  });

  it('keeps nothing of a classified document', () => {
    const { out } = songbang(['read', '--json', '-'], `机密★1年\n${NOTICE}`);
    expect(JSON.parse(out)).toMatchObject({ secrecy: '机密', title: null, asks: [] });
    expect(out).not.toContain('排查');
  });
});

describe('songbang rules', () => {
  it('accounts for every rule, explains one, and runs the examples of all', () => {
    const rows = JSON.parse(songbang(['rules', 'list', '--json']).out) as { id: string }[];
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(174);
    expect(songbang(['rules', 'explain', 'r-doc-06']).out).toContain('5000');
    expect(songbang(['rules', 'explain', 'R-NO-99']).code).toBe(2);
    expect(songbang(['rules', 'test']).code).toBe(0);
  });
});
