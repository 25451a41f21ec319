/**
 * What the reader returns for one document: the plain data every other room works on.
 * Shapes are those of `songbang read --json` (stable: adding keys is fine, renaming needs an ADR).
 * Spans are half-open `[start, end)` offsets in UTF-16 code units of the text as it was given.
 */
export type Level = 'national' | 'province' | 'city' | 'county' | 'township' | 'village' | 'unit';

export type NoticeKind =
  | 'document'
  | 'meeting'
  | 'inspection'
  | 'assessment'
  | 'report'
  | 'training'
  | 'survey'
  | 'recommend'
  | 'announce'
  | 'duty'
  | 'issue'
  | 'relay'
  | 'mixed'
  | 'none';

export type AskKind =
  | 'report'
  | 'form'
  | 'meeting'
  | 'inspection'
  | 'training'
  | 'recommend'
  | 'post'
  | 'app'
  | 'group'
  | 'letter'
  | 'plaque'
  | 'secondment'
  | 'campaign'
  | 'work';

export type Span = [start: number, end: number];

/** One obligation inside a request. `due` is an ISO date (or `MM-DD` when the text carries no year), null when it recurs. */
export type Ask = {
  kind: AskKind;
  what: string;
  raw: string;
  span: Span;
  due: string | null;
  /** `HH:MM`, null when the text names no time of day. */
  time: string | null;
  /** `DAILY[;from..to,…]` `WEEKLY[;MO]` `MONTHLY;10,25[;weekend=prev-friday][;from=2022-03]` `YEARLY;05-25`; `due` is then null. */
  recurs: string | null;
  to: string | null;
  /** The half-day the text names without an hour (`3月27日上午下班前`), absent when it names none or a clock time. */
  half?: 'am' | 'pm';
};

export type Meeting = {
  raw: string;
  span: Span;
  /** ISO local `YYYY-MM-DD[THH:MM]` (`MM-DD…` when the year is unknown). */
  start: string;
  end: string | null;
  place: string | null;
  kind: 'meeting' | 'checkin' | 'training';
  video: boolean;
  /** The text names a part of a month (`4月下旬`): `start` and `end` bound it, and no day is fixed yet. */
  approximate?: boolean;
  /** Who is to come, in the text's words; with the next two only in a whole reading (`read`). */
  attendees?: string | null;
  /** The text forbids leave or a substitute. */
  noLeave?: boolean;
  /** `着正装`, null when the text says nothing of dress. */
  dressCode?: string | null;
  /** What it is called or about, in the text's words; only in a text without a title, null when it does not say. */
  matter?: string | null;
};

export type Inspection = {
  raw: string;
  span: Span;
  start: string | null;
  end: string | null;
  what: string;
  /** The half-day named beside a single date (`7月25日上午`); absent or null when the whole day, or several, may go. */
  half?: 'am' | 'pm' | null;
};

/** Something inferred or doubtful: its code, the cause where one code has several, and where it stands. */
export type ReadNote = { code: string; by?: string; span?: Span };
/** A note with what it says to the reader. */
export type Diagnostic = { code: string; message: string; span?: Span };

/** One cited document: by number, by title, or both. */
export type Citation = {
  docNo: string | null;
  title: string | null;
  role: 'forwarded' | 'issued' | 'basis' | 'cited';
  span: Span;
};

export type LengthVerdict = 'ok' | 'near' | 'over' | 'not-applicable';

export type Length = {
  /** Word-style count of the main text (title to before the signature), characters. */
  body: number;
  bodyWithoutPunctuation: number;
  annex: number;
  limit: number | null;
  verdict: LengthVerdict;
};

export type LeadTime = {
  ask: number;
  workingHours: number | null;
  flag: 'red' | 'amber' | 'ok' | 'exempt' | 'unknown';
};

export type Secrecy = '绝密' | '机密' | '秘密';

export type Reading = {
  title: string | null;
  kind: NoticeKind;
  issuer: { name: string | null; level: Level | null };
  addressees: string[];
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text. */
  issuedOn: string | null;
  docNo: string | null;
  secrecy: Secrecy | null;
  urgency: string | null;
  asks: Ask[];
  meetings: Meeting[];
  inspections: Inspection[];
  references: string[];
  pureRelay: boolean;
  attachments: number;
  phones: string[];
  asksSomething: boolean;
  length: Length;
  leadTime: LeadTime[];
  diagnostics: Diagnostic[];
  /** Every cited document with its span; `references` is the short list of them. */
  citations?: Citation[];
  /** 签发人 as printed in the head. */
  signer?: string | null;
};

/** A reading without the papers it cites, the numbers to ring and the time left: all that rules and prices look at. */
export type LiveReading = Omit<
  Reading,
  'references' | 'citations' | 'attachments' | 'phones' | 'pureRelay' | 'leadTime' | 'diagnostics'
> & { diagnostics: ReadNote[] };

/** `receivedAt` is local time `YYYY-MM-DDTHH:MM`; without it years cannot be inferred and lead time is unknown. */
export type ReadOptions = {
  receivedAt?: string | undefined;
  calendar?: import('../calendar/calendar.ts').Calendar | undefined;
};
