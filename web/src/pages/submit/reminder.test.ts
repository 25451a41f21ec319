import { describe, expect, it } from 'vitest';
import { reminderFor } from './reminder.ts';

const draft = { title: '关于防火,防汛的通知', now: '2026-11-23T19:00' };

describe('a reminder of sending a draft', () => {
  it('stands at the working time the rule named and says which draft', () => {
    const file = reminderFor('2026-11-24T08:30', draft);
    expect(file).toContain('DTSTART:20261124T003000Z');
    expect(file).toContain('关于防火\\,防汛的通知');
  });
  it('comes in an hour when no time is known', () => {
    expect(reminderFor(null, draft)).toContain('DTSTART:20261123T120000Z');
  });
});
