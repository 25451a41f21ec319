import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gb18030 } from '../files/sample-files.ts';
import { displayWidth } from './terminal-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Every case starts a process or several. */
const SLOW = { timeout: 120_000 };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'songbang-terminal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const songbang = (args: string[], input: string | Uint8Array = '') => {
  const done = spawnSync(process.execPath, ['server/cli/main.ts', ...args], { cwd: ROOT, input, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, error: done.stderr };
};

const NOTICE =
  '关于立即报送排查情况的通知\n各乡镇人民政府：\n请于今日17:00前将贯彻落实情况书面报告报我局。\n某县应急管理局\n2026年11月23日\n';

describe('songbang lint', SLOW, () => {
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

  it('shows nothing of a classified document and says nothing else of it', () => {
    const secret = `机密★1年\n${NOTICE}`;
    expect(songbang(['lint', '-'], secret).out).not.toMatch(/排查|17:00/);
    const { code, out } = songbang(['lint', '-', '--json', '--fail-on', 'error'], secret);
    expect(code).toBe(1);
    expect(JSON.parse(out).findings.map((one: { rule: string }) => one.rule)).toEqual(['R-FMT-01']);
    expect(out).not.toContain('排查');
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
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('songbang read', SLOW, () => {
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
  });

  it('names every faulty line of a JSONL and answers all the others', () => {
    const lines = [
      '{"id":"a","text":"各乡镇："}',
      'not json',
      '{"id":"b","text":"各乡镇：","received":"昨天"}',
      '{"id":"c","text":"各乡镇："}',
    ];
    const { code, out, error } = songbang(['read', '--jsonl', '-'], lines.join('\n'));
    expect(code).toBe(2);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'c']);
    expect(error).toMatch(/第 2 行/);
    expect(error).toMatch(/第 3 行.*received/);
  });

  it('reads a JSONL in UTF-16 and GB18030, with a byte-order mark or without, as it reads one in UTF-8', () => {
    const row = `${JSON.stringify({ id: 'a', text: NOTICE, received: '2026-11-23T09:00' })}\r\n`;
    const plain = songbang(['read', '--jsonl', '-'], row).out;
    for (const bytes of [
      Buffer.from(`\ufeff${row}`),
      Buffer.from(`\ufeff${row}`, 'utf16le'),
      Buffer.from(row, 'utf16le').swap16(),
      gb18030(row),
    ])
      expect(songbang(['read', '--jsonl', '-'], bytes).out).toBe(plain);
    expect(JSON.parse(plain).title).toBe('关于立即报送排查情况的通知');
  });

  it('gives spans of the file as it stands, with its line ends, its blank first lines and its marks', () => {
    const file = join(folder, 'windows.txt');
    const text = `\n\n  ${NOTICE.replaceAll('\n', '\r\n').replace('书面', '书\u200b面')}`;
    writeFileSync(file, `\ufeff${text}`);
    const { asks } = JSON.parse(songbang(['read', '--json', '--received', '2026-11-23T09:00', file]).out);
    expect(text.slice(...(asks[0].span as [number, number]))).toBe(asks[0].raw);
    expect(songbang(['lint', file, '--received', '2026-11-23T09:00']).out).toMatch(/5:\d+\s+应当/u);
  });

  it('answers a line as soon as it has come, and stops on a Ctrl-C sent to the program that started it', async () => {
    const child = spawn(process.execPath, ['scripts/songbang.mjs', 'read', '--jsonl', '-'], { cwd: ROOT });
    const ended = once(child, 'exit');
    child.stdin.write(`${JSON.stringify({ id: 'a', text: NOTICE })}\n`);
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    expect(JSON.parse(String(answer)).id).toBe('a');
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
  });

  it('keeps nothing of a classified document', () => {
    const { out } = songbang(['read', '--json', '-'], `机密★1年\n${NOTICE}`);
    expect(JSON.parse(out)).toMatchObject({ secrecy: '机密', title: null, asks: [] });
    expect(out).not.toContain('排查');
  });
});

describe('songbang relay', SLOW, () => {
  const corpus = () => {
    const held = join(folder, 'held');
    mkdirSync(join(held, '2025'), { recursive: true });
    writeFileSync(join(held, '2025', '旧通知.txt'), NOTICE);
    writeFileSync(join(held, '照片.png'), Buffer.from('\u0089PNG\r\n', 'latin1'));
    writeFileSync(join(held, '.DS_Store'), '');
    return held;
  };

  it('compares with every readable file of a folder and names those it cannot read', () => {
    const { code, out, error } = songbang(['relay', '--json', '--corpus', corpus(), '-'], NOTICE);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'repeat', parents: [{ id: '2025/旧通知.txt', coverage: 1 }] });
    expect(error).toMatch(/照片\.png/);
    expect(error).not.toContain('DS_Store');
  });

  it('says so when the lines it was given hold no document', () => {
    const empty = join(folder, 'held.jsonl');
    writeFileSync(empty, '');
    const { code, error } = songbang(['relay', '--json', '--corpus', empty, '-'], NOTICE);
    expect(code).toBe(0);
    expect(error).toContain('没有可以对照的文件');
  });

  it('compares a classified document with nothing', () => {
    const { code, out } = songbang(['relay', '--json', '--corpus', corpus(), '-'], `机密★1年\n${NOTICE}`);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('songbang plan', SLOW, () => {
  it('says in the words of the user what is wrong with its files', () => {
    for (const [args, input] of [
      [['plan', 'missing.json'], ''],
      [['plan', '-'], 'not json'],
      [['plan', '-'], '{}'],
      [['plan', 'check', folder, folder], ''],
    ] as const) {
      const { code, out, error } = songbang([...args], input);
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(error).toMatch(/^\S*.*\p{Script=Han}.*\n$/u);
    }
  });
});

describe('songbang bench', SLOW, () => {
  it('lists what can be measured, and refuses what cannot', () => {
    const { code, out } = songbang(['bench', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('\nserver/desk\n');
    expect(songbang(['bench', 'nothing/here']).code).toBe(2);
  });
});

describe('songbang rules', SLOW, () => {
  it('accounts for every rule, explains one, and runs the examples of all', () => {
    const rows = JSON.parse(songbang(['rules', 'list', '--json']).out) as { id: string }[];
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(174);
    expect(songbang(['rules', 'explain', 'r-doc-06']).out).toContain('5000');
    expect(JSON.parse(songbang(['rules', 'explain', 'R-DOC-06', '--json']).out)).toMatchObject({
      id: 'R-DOC-06',
      status: 'encoded',
      source: { clause: expect.any(String) },
    });
    expect(songbang(['rules', 'explain', 'R-NO-99']).code).toBe(2);
    expect(songbang(['rules', 'test']).code).toBe(0);
  });
});
