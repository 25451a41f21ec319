import { describe, expect, it } from 'vitest';
import { publishedCounts, voiceState } from './voice.ts';

const voice = (answeredOn: string | null, closedOn: string | null = null) => ({ answeredOn, closedOn });

describe('a voice', () => {
  it('is open until answered, answered for thirty days, then lapsed and never settled; closed only where its author said so', () => {
    expect(voiceState(voice(null), '2026-11-23')).toBe('open');
    expect(voiceState(voice('2026-10-24'), '2026-11-23')).toBe('answered');
    expect(voiceState(voice('2026-10-23'), '2026-11-23')).toBe('lapsed');
    expect(voiceState(voice('2026-01-01', '2026-01-05'), '2026-11-23')).toBe('closed');
  });
  it('is counted by name only with two others about the same body', () => {
    const rows = [
      { name: 'a', voices: 3 },
      { name: 'b', voices: 2 },
      { name: 'c', voices: 1 },
    ];
    expect(publishedCounts(rows)).toEqual({ named: [rows[0]], others: 3 });
  });
});
