import { describe, expect, it } from 'vitest';
import { asksForPage } from './asks-for-page.ts';

const asks = (url: string, accept?: string) => asksForPage({ url, headers: accept === undefined ? {} : { accept } });

describe('an unknown address is answered by the page', () => {
  it('for a browser, and for whoever takes anything at the address of a page', () => {
    expect(asks('/desk', 'text/html,application/xhtml+xml')).toBe(true);
    expect(asks('/desk?id=1', '*/*')).toBe(true);
    expect(asks('/?next=/a.b', '*/*')).toBe(true);
    expect(asks('/')).toBe(true);
  });

  it('never under /api, nor where JSON is asked for, nor in the place of a missing file', () => {
    expect(asks('/api/session', 'text/html')).toBe(false);
    expect(asks('/api', '*/*')).toBe(false);
    expect(asks('/desk', 'application/json')).toBe(false);
    expect(asks('/assets/gone.js', '*/*')).toBe(false);
    expect(asks('/assets/gone.js?v=2')).toBe(false);
    expect(asks('/assets/gone')).toBe(false);
  });
});
