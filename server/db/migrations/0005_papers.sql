-- Up Migration
-- Papers at the door: visit passes, the sender's link for a stray, reconfirmed numbers, votes of the joint desk.

-- 到镇到村码. A pass stands as long as it is not revoked and the number of its request is in force.
create table visit_pass (
  region text not null,
  id uuid not null,
  request_id uuid not null,
  -- eight digits and two check digits, for a telephone keypad
  code text not null check (code ~ '^[0-9]{10}$'),
  basis text not null check (basis <> ''),
  items jsonb not null,
  people int not null check (people between 1 and 200),
  -- hours spent with one host
  hours numeric(5, 1) not null check (hours > 0),
  joined jsonb not null,
  papers jsonb not null,
  starts_on date not null,
  ends_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  primary key (region, id),
  constraint visit_pass_code unique (region, code),
  foreign key (region, request_id) references request (region, id),
  check (ends_on >= starts_on)
);
create unique index visit_pass_in_force on visit_pass (region, request_id) where revoked_at is null;

-- A host said that a pass was valid: which unit and when, nothing about anybody's whereabouts.
create table visit_confirmation (
  region text not null,
  pass_id uuid not null,
  unit_id uuid not null references unit (id),
  confirmed_at timestamptz not null,
  primary key (region, pass_id, unit_id),
  foreign key (region, pass_id) references visit_pass (region, id)
);

-- The link by which the sender of a stray completes it without an account.
create table stray_link (
  region text not null,
  id uuid not null,
  request_id uuid not null,
  expires_at timestamptz not null,
  created_by uuid not null,
  created_at timestamptz not null,
  completed_at timestamptz,
  -- whom to ask, as the holder said; and what was seen before it was completed, on which the first review rests
  contact text,
  seen_text text,
  seen_reading jsonb,
  seen_price jsonb,
  primary key (region, id),
  foreign key (region, request_id) references request (region, id)
);
create index stray_link_request on stray_link (region, request_id);

-- A recurring request's yearly question to its sender.
create table number_renewal (
  region text not null,
  number text not null,
  -- the last valid day the question was asked about
  due_on date not null,
  asked_at timestamptz not null,
  outcome text not null check (outcome in ('asked', 'confirmed', 'lapsed')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (region, number, due_on),
  foreign key (region, number) references control_number (region, number)
);
create index control_number_in_force on control_number (region, expires_on) where retired_at is null;

-- 联席会商: one opinion per township on a request of the red lane.
create table joint_vote (
  region text not null,
  request_id uuid not null,
  unit_id uuid not null references unit (id),
  vote text not null check (vote in ('for', 'against', 'with-opinion')),
  opinion text not null default '',
  cast_by uuid not null,
  cast_at timestamptz not null,
  primary key (region, request_id, unit_id),
  foreign key (region, request_id) references request (region, id)
);

-- A stray that its sender completed is reviewed anew; the review of what was seen stays on record.
alter table review drop constraint review_outcome_check;
alter table review add constraint review_outcome_check check (outcome in ('waiting', 'passed', 'returned', 'superseded'));
