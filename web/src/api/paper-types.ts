import type { Finding } from '@songbang/engine/rules/review.ts';

export type CourtesyNote = { heading: string; text: string };

export type PassState = 'valid' | 'early' | 'over' | 'revoked';
export type VisitPass = {
  id: string;
  requestId: string;
  code: string;
  number: string;
  issuerName: string;
  title: string;
  basis: string;
  items: string[];
  people: number;
  hours: number;
  joined: string[];
  papers: string[];
  startsOn: string;
  endsOn: string;
  issuedAt: string;
  hosts: { unitId: string; name: string }[];
  state: PassState;
  url: string;
};
export type PassDraft = {
  basis: string;
  items: string[];
  startsOn: string | null;
  endsOn: string | null;
  joined: { issuer: string; title: string; date: string; host: string }[];
  papers: string[];
  nearby: { issuer: string; title: string; date: string }[];
};
export type PassOfRequest = {
  pass: VisitPass | null;
  confirmations: { unitId: string; name: string; confirmedAt: string }[];
  draft: PassDraft | null;
};
export type PassInput = Pick<
  VisitPass,
  'basis' | 'items' | 'people' | 'hours' | 'joined' | 'papers' | 'startsOn' | 'endsOn'
> & { replaces: string | null };
export type PassAtDoor = { pass: VisitPass; confirmedAt: string | null };

export type Vote = 'for' | 'against' | 'with-opinion';
export type JointItem = {
  requestId: string;
  title: string;
  kind: string;
  issuerName: string;
  body: string;
  hours: number;
  dueAt: string | null;
  findings: Finding[];
  own: { vote: Vote; opinion: string; castAt: string } | null;
};
export type Votes = {
  asked: number;
  tally: { for: number; against: number; withOpinion: number };
  items: { unitName: string | null; vote: Vote; opinion: string; castAt: string | null }[];
};

export type RenewalAsked = {
  requestId: string;
  title: string;
  issuerName: string;
  hours: number;
  number: string;
  dueOn: string;
  askedAt: string;
};
