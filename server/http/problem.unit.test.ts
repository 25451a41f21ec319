import { describe, expect, it } from 'vitest';
import { escapeHtml, htmlPage } from './html.ts';
import { Problem, problemBody } from './problem.ts';

describe('a problem’s sentence', () => {
  it('carries its details in either language', () => {
    const entry = { kind: 'too-many', zh: '还要等 {seconds} 秒', en: 'wait {seconds} s' } as const;
    const problem = new Problem('account.wait', entry, { seconds: 5 });
    expect(problemBody(problem, 'zh-CN', 'r1')).toMatchObject({ title: '还要等 5 秒', status: 429, instance: 'r1' });
    expect(problemBody(problem, 'en', 'r1').title).toBe('wait 5 s');
  });
});

describe('a plain page', () => {
  it('makes every text safe and its title too', () => {
    expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
    expect(htmlPage('</title><script>', '')).not.toContain('<script>');
  });
});
