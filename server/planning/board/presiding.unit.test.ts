import { describe, expect, it } from 'vitest';
import { clashesIn, presidingIn } from './presiding.ts';

const leader = (id: string, post: string) => ({ id, label: post, unitId: 'u', posts: [post] });
const LEADERS = [
  leader('secretary', '县委书记'),
  leader('head', '县长'),
  leader('farming', '分管农业农村副县长'),
  leader('safety', '分管应急和安全生产副县长'),
];
const who = (body: string, title = '关于召开工作会议的通知', leaders = LEADERS) =>
  presidingIn({ body, title, issuerName: '县政府办' }, leaders).person;

describe('who presides over a meeting', () => {
  it('is the holder of the post the notice names, and never the head where a deputy is named', () => {
    expect(who('会议由分管农业农村副县长主持。')).toBe('farming');
    expect(who('会议由县长主持召开，请各乡镇主要领导参加。')).toBe('head');
    expect(who('县委书记出席会议并讲话。')).toBe('secretary');
    expect(who('县政府主要领导主持会议。')).toBe('head');
    expect(who('县委主要负责同志到会讲话。')).toBe('secretary');
  });

  it('is the deputy in charge of what the meeting is about, when only a deputy is named', () => {
    expect(who('会议由副县长主持。', '关于召开森林防火和安全生产工作会议的通知')).toBe('safety');
    expect(who('分管副县长出席并讲话。', '关于召开高原特色农业推进会的通知')).toBe('farming');
  });

  it('is nobody rather than a guess, with the words kept', () => {
    const found = presidingIn(
      { body: '会议由副县长主持。', title: '关于召开民政工作会议的通知', issuerName: '县政府办' },
      LEADERS,
    );
    expect(found).toEqual({ person: null, words: '会议由副县长主持' });
    expect(who('会议由副县长主持。', '民政', [LEADERS[2]!])).toBe('farming');
    expect(who('会议由副县长主持。', '民政', [])).toBeNull();
  });

  it('is no leader of a township, nor a head of the office, nor whoever is merely called', () => {
    expect(presidingIn({ body: '请各乡镇分管领导参加。', title: '', issuerName: '' }, LEADERS).words).toBeNull();
    expect(presidingIn({ body: '会议由镇长主持。', title: '', issuerName: '' }, LEADERS).words).toBeNull();
    expect(presidingIn({ body: '', title: '', issuerName: '' }, LEADERS)).toEqual({ person: null, words: null });
  });

  it('prefers who presides to who speaks', () => {
    expect(who('县委书记出席会议并讲话，会议由县长主持。')).toBe('head');
  });
});

describe('two meetings of one leader', () => {
  const held = (at: number, leaderId: string, from: string, to: string) => ({
    at,
    leader: leaderId,
    from: `2026-12-08T${from}`,
    to: `2026-12-08T${to}`,
  });

  it('clash when they overlap, not when one follows the other or another leader holds it', () => {
    const meetings = [
      held(0, 'a', '09:00', '10:30'),
      held(1, 'a', '10:00', '11:00'),
      held(2, 'a', '10:30', '11:00'),
      held(3, 'b', '09:00', '10:30'),
    ];
    expect(clashesIn(meetings)).toEqual([
      { leader: 'a', first: 0, second: 1 },
      { leader: 'a', first: 1, second: 2 },
    ]);
    expect(clashesIn([])).toEqual([]);
  });
});
