import { describe, expect, it } from 'vitest';
import { emptyDraft, keepDraft, loadDraft, type Shelf } from './draft.ts';

const shelf = (): Shelf & { kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};
const draft = (text: string) => ({ ...emptyDraft(['a']), text });

describe('an unfinished request', () => {
  it('is kept for its own account only', () => {
    const here = shelf();
    expect(keepDraft(here, 'one', draft('text'), { text: 'text', secrecy: null })).toBe(true);
    expect(loadDraft(here, 'one')).toEqual(draft('text'));
    expect(loadDraft(here, 'two')).toBeNull();
  });
  it('is never kept with a secrecy mark, and what was kept before goes at once', () => {
    const here = shelf();
    keepDraft(here, 'one', draft('text'), { text: 'text', secrecy: null });
    expect(keepDraft(here, 'one', draft('机密★1年 text'), { text: '机密★1年 text', secrecy: '机密' })).toBe(false);
    expect(here.kept.size).toBe(0);
  });
  it('is not kept before its own text has been looked at', () => {
    const here = shelf();
    expect(keepDraft(here, 'one', draft('text and more'), { text: 'text', secrecy: null })).toBe(false);
    expect(here.kept.size).toBe(0);
  });
  it('goes when the text is emptied, and a broken one counts as none', () => {
    const here = shelf();
    keepDraft(here, 'one', draft('text'), { text: 'text', secrecy: null });
    keepDraft(here, 'one', draft(' '), { text: ' ', secrecy: null });
    expect(loadDraft(here, 'one')).toBeNull();
    here.setItem('songbang.draft.one', '{"text":1}');
    expect(loadDraft(here, 'one')).toBeNull();
    here.setItem('songbang.draft.one', 'not json');
    expect(loadDraft(here, 'one')).toBeNull();
  });
});
