-- Up Migration
-- Residents' matters, the voice that cannot be traced, listening visits, a person's own record, the due-diligence file, and what
-- becomes of a meeting. Every table belongs to a region.

-- 民情事项: one line each. `contact` is what the resident left to be called back; it is erased when the matter is closed.
create table matter (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  channel text not null check (channel in ('phone', 'visit', 'link')),
  kind text not null check (kind in ('advice', 'errand', 'hardship', 'dispute', 'facility', 'safety', 'other')),
  what text not null check (what <> ''),
  contact text,
  -- keyed hash of the code with which the resident follows the matter
  code_hash bytea,
  post_id uuid,
  state text not null check (state in ('open', 'answered', 'closed')),
  received_at timestamptz not null,
  promised_on date not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  closed_at timestamptz,
  closed_by text check (closed_by in ('unit', 'resident')),
  -- standard time of its kind under the costs in force when it came
  hours numeric(8, 2) not null,
  costs_version text not null,
  primary key (region, id),
  constraint matter_code unique (region, code_hash),
  foreign key (region, post_id) references post (region, id),
  foreign key (region, answered_by) references person (region, id)
);
create index matter_desk on matter (region, unit_id, state, promised_on, id);
create index matter_answered on matter (region, unit_id, answered_at);
create index matter_person on matter (region, answered_by, answered_at);

create table matter_step (
  region text not null,
  matter_id uuid not null,
  position int not null,
  at timestamptz not null,
  step text not null check (step in ('registered', 'assigned', 'answered', 'reopened', 'closed', 'replied', 'whistled')),
  side text not null check (side in ('unit', 'resident')),
  person_id uuid,
  words text not null default '',
  primary key (region, matter_id, position),
  foreign key (region, matter_id) references matter (region, id),
  foreign key (region, person_id) references person (region, id)
);
create index matter_step_person on matter_step (region, person_id, at);

-- 吹哨: a township summons departments. It passes at once and waits for nobody's leave.
create table whistle (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  matter_id uuid,
  what text not null check (what <> ''),
  answer_by date not null,
  called_at timestamptz not null,
  primary key (region, id),
  foreign key (region, matter_id) references matter (region, id)
);
create index whistle_unit on whistle (region, unit_id, called_at);
create table whistle_call (
  region text not null,
  whistle_id uuid not null,
  unit_id uuid not null references unit (id),
  answer text,
  answered_at timestamptz,
  primary key (region, whistle_id, unit_id),
  foreign key (region, whistle_id) references whistle (region, id)
);
create index whistle_called on whistle_call (region, unit_id, answered_at);

-- 走访听取: somebody from above comes to listen. No escort, no materials; no request, no delivery, no inspection.
create table listening_visit (
  region text not null,
  id uuid not null,
  by_unit_id uuid not null references unit (id),
  by_post text not null check (by_post <> ''),
  unit_id uuid not null references unit (id),
  place text not null default '',
  on_date date not null,
  half text not null check (half in ('am', 'pm', 'day')),
  topic text not null check (topic <> ''),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  heard text,
  hours numeric(8, 2) not null,
  costs_version text not null,
  created_at timestamptz not null,
  primary key (region, id)
);
create index listening_week on listening_visit (region, unit_id, on_date);
create index listening_by on listening_visit (region, by_unit_id, on_date);

-- 直通车. No account, no address, no time of day: a date only, and an id that is not made from the time.
create table voice (
  region text not null,
  id uuid not null,
  about_unit_id uuid references unit (id),
  topic text not null check (topic in ('documents', 'meetings', 'inspections', 'forms', 'groups', 'assessment', 'other')),
  code_hash bytea not null,
  received_on date not null,
  answered_on date,
  closed_on date,
  primary key (region, id),
  constraint voice_code unique (region, code_hash)
);
create index voice_received on voice (region, received_on);
create table voice_word (
  region text not null,
  voice_id uuid not null,
  position int not null,
  side text not null check (side in ('author', 'office')),
  words text not null check (words <> ''),
  said_on date not null,
  primary key (region, voice_id, position),
  foreign key (region, voice_id) references voice (region, id)
);

-- 实绩档: handed on by the person, readable until it ends or is taken back.
create table record_handing (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  from_date date not null,
  to_date date not null,
  handed_to text not null check (handed_to <> ''),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null,
  primary key (region, id),
  foreign key (region, person_id) references person (region, id)
);
create index record_handing_person on record_handing (region, person_id, created_at);

-- 尽职档: what a case still needs from people; everything else in the file is read from existing records.
create table diligence_case (
  region text not null,
  id uuid not null,
  delivery_id uuid not null,
  unit_id uuid not null references unit (id),
  facts text not null default '',
  power text check (power in ('own', 'shared', 'none')),
  power_basis text not null default '',
  resources text not null default '',
  statement text not null default '',
  -- {"<condition>": {"holds": true | false, "basis": "…"}}
  judgements jsonb not null,
  state text not null check (state in ('open', 'decided')),
  outcome text check (outcome in ('tolerated', 'lighter', 'held')),
  reason text not null default '',
  opened_at timestamptz not null,
  decided_at timestamptz,
  version int not null default 1,
  primary key (region, id),
  constraint diligence_once unique (region, delivery_id),
  foreign key (region, delivery_id) references delivery (region, id)
);
create index diligence_unit on diligence_case (region, unit_id);

-- One tap about a meeting. Who tapped and what was tapped are kept apart, so that nobody can put them together.
create table meeting_tapped (
  region text not null,
  delivery_id uuid not null,
  primary key (region, delivery_id),
  foreign key (region, delivery_id) references delivery (region, id)
);
create table meeting_opinion (
  region text not null,
  request_id uuid not null,
  answer text not null check (answer in ('useful', 'shorter', 'by-document')),
  taps int not null check (taps > 0),
  primary key (region, request_id, answer)
);
