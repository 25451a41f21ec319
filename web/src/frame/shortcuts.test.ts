import { describe, expect, it } from 'vitest';
import { isTyping } from './shortcuts.ts';

const key = (target: { tagName?: string; isContentEditable?: boolean } | null, modifiers = {}) => ({
  target: target as unknown as EventTarget | null,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
});

describe('single-key commands', () => {
  it('are text while somebody types', () => {
    for (const tagName of ['INPUT', 'TEXTAREA', 'SELECT']) expect(isTyping(key({ tagName }))).toBe(true);
    expect(isTyping(key({ tagName: 'DIV', isContentEditable: true }))).toBe(true);
    expect(isTyping(key({ tagName: 'BODY' }, { isComposing: true }))).toBe(true);
  });
  it('leave the browser’s own combinations alone', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
      expect(isTyping(key({ tagName: 'BODY' }, { [modifier]: true }))).toBe(true);
  });
  it('act anywhere else', () => {
    expect(isTyping(key({ tagName: 'BODY' }))).toBe(false);
    expect(isTyping(key(null))).toBe(false);
  });
});
