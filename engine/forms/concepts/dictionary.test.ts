import { describe, expect, it } from 'vitest';
import { aliasIndex, ENTRIES } from './dictionary.ts';

describe('the alias dictionary', () => {
  it('gives every alias one meaning, for merging must not depend on the order of files', () => {
    const owners = new Map<string, string>();
    const claimed = ENTRIES.flatMap((entry) =>
      entry.aliases.filter((alias) => {
        const owner = owners.get(alias);
        owners.set(alias, entry.attribute);
        return owner !== undefined && owner !== entry.attribute;
      }),
    );
    expect(claimed).toEqual([]);
    expect(owners.size).toBeGreaterThan(2500);
  });

  it('says of every attribute where its aliases were seen', () => {
    expect(ENTRIES.filter((entry) => entry.source === '' || entry.aliases.includes(''))).toEqual([]);
    expect(new Set(ENTRIES.map((entry) => entry.attribute)).size).toBe(ENTRIES.length);
  });

  it('lets a confirmed alias go before the seed and remembers that a person confirmed it', () => {
    const index = aliasIndex([
      ['住址门牌', 'addr-current'],
      ['户名', 'name'],
      ['无此属性', 'nothing'],
    ]);
    expect(index.get('住址门牌')).toMatchObject({ attribute: 'addr-current', source: '人工确认' });
    expect(index.get('户名')?.attribute).toBe('name');
    expect(index.has('无此属性')).toBe(false);
  });
});
