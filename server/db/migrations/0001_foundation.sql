-- Up Migration
-- Every tenant-owned table carries `region` (county-level GB/T 2260 code of the unit that owns the row) as first
-- column of its primary key; reference tables (place, unit, calendar, setting) are small and shared. See docs/adr/0004.

create extension if not exists pg_trgm;

create table setting (
  key text primary key,
  value jsonb not null
);

-- 行政区划: code is GB/T 2260 + GB/T 10114 digits without trailing zeros, so a subtree is a prefix.
create table place (
  code text primary key check (code ~ '^[0-9]{2,15}$'),
  parent_code text references place (code) deferrable,
  level text not null check (level in ('province', 'city', 'county', 'township', 'village', 'group')),
  name text not null check (name <> ''),
  valid_from date not null default '1949-10-01',
  valid_to date,
  check (valid_to is null or valid_to > valid_from)
);
create index place_parent on place (parent_code);
create index place_name_trigram on place using gin (name gin_trgm_ops);

create table place_event (
  id uuid primary key,
  kind text not null check (kind in ('create', 'abolish', 'merge', 'split', 'rename')),
  on_date date not null,
  note text not null default '',
  -- [{code, name}] before and after the event
  before jsonb not null,
  after jsonb not null
);
create index place_event_date on place_event (on_date);

-- 单位: a body that asks or must act. Departments, township governments, villages as units.
create table unit (
  id uuid primary key,
  region text not null,
  place_code text not null references place (code),
  parent_id uuid references unit (id) deferrable,
  -- three digits within the region, printed in the control number
  issuer_code text not null check (issuer_code ~ '^[0-9]{3}$'),
  level text not null check (level in ('national', 'province', 'city', 'county', 'township', 'village')),
  kind text not null check (kind in ('party', 'government', 'general-office', 'department', 'inner-office',
    'coordinating-body', 'public-institution', 'mass-organisation', 'social-organisation', 'other')),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  village_count int not null default 0 check (village_count >= 0),
  valid_from date not null default '1949-10-01',
  valid_to date,
  successor_id uuid references unit (id) deferrable
);
create index unit_region on unit (region, level);
create index unit_parent on unit (parent_id);
create index unit_name_trigram on unit using gin (name gin_trgm_ops);

create table calendar_year (
  year int primary key,
  source text not null
);
create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('holiday', 'makeup-workday')),
  name text not null
);

-- People are identified by post; no other personal data is held.
create table person (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  label text not null check (label <> ''),
  primary key (region, id)
);
create index person_unit on person (region, unit_id);

create table post (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  name text not null check (name <> ''),
  primary key (region, id)
);
create index post_unit on post (region, unit_id);

create table assignment (
  region text not null,
  post_id uuid not null,
  person_id uuid not null,
  valid_from date not null,
  valid_to date,
  primary key (region, post_id, person_id, valid_from),
  foreign key (region, post_id) references post (region, id),
  foreign key (region, person_id) references person (region, id)
);
create index assignment_person on assignment (region, person_id);

create table account (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  person_id uuid,
  login text not null,
  password_hash text not null,
  role text not null check (role in ('relief-officer', 'department-clerk', 'town-leader', 'town-clerk', 'auditor', 'administrator')),
  display_name text not null,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  failed_count int not null default 0,
  not_before timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (region, id),
  constraint account_login_taken unique (region, login),
  foreign key (region, person_id) references person (region, id)
);

create table session (
  region text not null,
  token_hash bytea not null,
  account_id uuid not null,
  csrf_token text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (region, token_hash),
  foreign key (region, account_id) references account (region, id) on delete cascade
);
create index session_account on session (region, account_id);

create table parameter_set (
  region text not null,
  version int not null,
  costs jsonb not null,
  reason text not null,
  changed_by uuid,
  created_at timestamptz not null,
  primary key (region, version)
);

create table protected_period (
  region text not null,
  id uuid not null,
  -- null: every unit of the region
  unit_id uuid references unit (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('residents', 'no-meeting', 'harvest', 'flood', 'rest', 'other')),
  from_date date not null,
  to_date date not null,
  half text not null check (half in ('am', 'pm', 'day')),
  weekdays int[] not null default '{}',
  primary key (region, id),
  check (to_date >= from_date)
);

create table road_time (
  region text not null,
  from_unit_id uuid not null references unit (id),
  to_unit_id uuid not null references unit (id),
  minutes int not null check (minutes >= 0),
  primary key (region, from_unit_id, to_unit_id)
);

create table request (
  region text not null,
  id uuid not null,
  -- null when a stray's sender is not in the organisation tree
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  issuer_level text,
  origin text not null check (origin in ('sender', 'stray')),
  kind text not null,
  title text not null,
  doc_no text,
  channel text not null,
  body text not null,
  issued_on text,
  received_at timestamptz not null,
  emergency boolean not null default false,
  emergency_basis text,
  reading jsonb not null,
  price jsonb not null,
  hours numeric(12, 2) not null,
  yuan numeric(14, 2) not null,
  state text not null check (state in ('in-review', 'numbered', 'returned', 'withdrawn', 'stray', 'expired')),
  -- the sample year's case this row belongs to (scenarios/), null for real work
  case_code text,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  primary key (region, id)
);
create index request_issuer on request (region, issuer_unit_id, received_at desc, id desc);
create index request_recent on request (region, received_at desc, id desc);
create index request_state on request (region, state, received_at);
create index request_title_trigram on request using gin (title gin_trgm_ops);
create index request_doc_no on request (region, doc_no) where doc_no is not null;

create table request_target (
  region text not null,
  request_id uuid not null,
  unit_id uuid not null references unit (id),
  primary key (region, request_id, unit_id),
  foreign key (region, request_id) references request (region, id)
);

create table review (
  region text not null,
  id uuid not null,
  request_id uuid not null,
  lane text not null check (lane in ('green', 'amber', 'red', 'emergency')),
  lane_reasons jsonb not null,
  findings jsonb not null,
  unknown jsonb not null,
  rule_versions jsonb not null,
  parameter_version text not null,
  context jsonb not null,
  outcome text not null check (outcome in ('waiting', 'passed', 'returned')),
  reason text,
  decided_by uuid,
  decided_at timestamptz,
  due_at timestamptz,
  created_at timestamptz not null,
  primary key (region, id),
  foreign key (region, request_id) references request (region, id)
);
create index review_request on review (region, request_id);
create index review_waiting on review (region, due_at) where outcome = 'waiting';

create table number_counter (
  region text not null,
  year int not null,
  last int not null,
  primary key (region, year)
);

create table control_number (
  region text not null,
  number text not null,
  year int not null,
  serial int not null,
  request_id uuid not null,
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  subject_class text not null,
  issued_at timestamptz not null,
  expires_on date not null,
  retired_at timestamptz,
  primary key (region, number),
  constraint control_number_serial unique (region, year, serial),
  constraint request_already_numbered unique (region, request_id),
  foreign key (region, request_id) references request (region, id)
);

-- One request is one row in the issuer's region and one delivery per target in the target's region.
create table delivery (
  region text not null,
  id uuid not null,
  request_region text not null,
  request_id uuid not null,
  unit_id uuid not null references unit (id),
  number text,
  kind text not null,
  title text not null,
  issuer_unit_id uuid,
  issuer_name text not null,
  issuer_level text,
  hours numeric(12, 2) not null,
  yuan numeric(14, 2) not null,
  next_due_at timestamptz,
  state text not null check (state in ('arrived', 'accepted', 'disputed', 'closed', 'recalled')),
  note text not null default '',
  previous_state text,
  registered_before_arrival boolean not null,
  arrived_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (region, id),
  constraint delivery_once_per_unit unique (region, request_id, unit_id)
);
create index delivery_desk on delivery (region, unit_id, state, next_due_at, id);
create index delivery_arrived on delivery (region, unit_id, arrived_at desc, id desc);
create index delivery_title on delivery (region, unit_id, title);
create index delivery_request on delivery (region, request_id);

create table task (
  region text not null,
  id uuid not null,
  delivery_id uuid not null,
  unit_id uuid not null references unit (id),
  position int not null,
  kind text not null,
  what text not null,
  due_at timestamptz,
  -- false: the text names a date only, due_at is the close of that day's office hours
  due_has_time boolean not null,
  recurs text,
  owner_person_id uuid,
  state text not null check (state in ('open', 'done', 'dropped')),
  done_at timestamptz,
  primary key (region, id),
  foreign key (region, delivery_id) references delivery (region, id),
  foreign key (region, owner_person_id) references person (region, id)
);
create index task_delivery on task (region, delivery_id);
create index task_due on task (region, unit_id, due_at) where state = 'open';

-- What lands on a unit's week at an hour: meetings, check-ins, trainings, visits.
create table engagement (
  region text not null,
  id uuid not null,
  delivery_id uuid not null,
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('meeting', 'checkin', 'training', 'visit')),
  title text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  all_day boolean not null,
  place text,
  video boolean not null,
  travel_minutes int not null default 0,
  state text not null check (state in ('planned', 'cancelled')),
  primary key (region, id),
  foreign key (region, delivery_id) references delivery (region, id),
  check (ends_at > starts_at)
);
create index engagement_week on engagement (region, unit_id, starts_at);
create index engagement_delivery on engagement (region, delivery_id);

create table ledger_entry (
  region text not null,
  id uuid not null,
  request_region text not null,
  request_id uuid not null,
  delivery_id uuid not null,
  unit_id uuid not null references unit (id),
  issuer_unit_id uuid,
  issuer_name text not null,
  issuer_level text,
  kind text not null,
  hours numeric(12, 2) not null,
  yuan numeric(14, 2) not null,
  basis jsonb not null,
  booked_on date not null,
  primary key (region, id),
  foreign key (region, delivery_id) references delivery (region, id)
);
create index ledger_unit on ledger_entry (region, unit_id, booked_on);
create index ledger_issuer on ledger_entry (region, issuer_unit_id, booked_on);
create index ledger_delivery on ledger_entry (region, delivery_id);

create table audit_head (
  region text primary key,
  seq bigint not null,
  hash bytea not null
);

create table audit_entry (
  region text not null,
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid,
  actor_role text not null,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  data jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (region, seq)
);
create index audit_subject on audit_entry (region, subject_type, subject_id);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit chain is append-only' using errcode = 'restrict_violation', constraint = 'audit_append_only';
end $$;
create trigger audit_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_audit_change();

create table idempotency_key (
  region text not null,
  account_id uuid not null,
  key text not null,
  body_hash bytea not null,
  status int not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (region, account_id, key)
);
create index idempotency_age on idempotency_key (region, created_at);

create table village_link (
  region text not null,
  id uuid not null,
  task_id uuid not null,
  village_unit_id uuid not null references unit (id),
  expires_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  revoked_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (region, id),
  foreign key (region, task_id) references task (region, id)
);
create index village_link_task on village_link (region, task_id);

-- Which process runs which job worker; a process holds an advisory lock while it lives.
create table job_worker (
  worker_id text primary key,
  process_key int not null
);
create index job_worker_process on job_worker (process_key);
