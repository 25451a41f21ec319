-- Up Migration
-- What the planner assumes where nobody has said otherwise; dated versions, like the standard costs.
create table planning_setting (
  region text not null,
  version int not null,
  valid_from date not null,
  assumptions jsonb not null,
  reason text not null,
  changed_by uuid,
  created_at timestamptz not null,
  primary key (region, version)
);

-- Days on which a person is not there. Why is nobody's business and not held.
create table person_leave (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  from_date date not null,
  to_date date not null,
  primary key (region, id),
  foreign key (region, person_id) references person (region, id),
  constraint leave_once unique (region, person_id, from_date, to_date),
  check (to_date >= from_date)
);

-- One planning of a period: what was asked (problem), what came out (plan), and how to get it again (hash, seed, iterations).
create table plan_run (
  region text not null,
  id uuid not null,
  -- 'ahead' arranges what is to come, 'replay' what has happened
  kind text not null check (kind in ('ahead', 'replay')),
  from_date date not null,
  to_date date not null,
  seed int not null,
  budget_ms int not null,
  state text not null check (state in ('waiting', 'running', 'done', 'stopped', 'failed', 'published')),
  stop_asked boolean not null default false,
  -- {phase, elapsedMs, iterations, cost}
  progress jsonb,
  problem jsonb,
  problem_hash text,
  plan jsonb,
  -- tasks and meetings held where they are, by key
  locks jsonb not null default '[]',
  cost numeric(14, 2),
  bound numeric(14, 2),
  bound_proven boolean not null default false,
  breakdown jsonb,
  iterations bigint,
  failure text,
  -- the assumptions it was made with (planning_setting), 0 = the product's own
  setting_version int not null default 0,
  -- the plan it started from, whose locked items stand
  baseline_id uuid,
  version int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  published_at timestamptz,
  primary key (region, id),
  foreign key (region, baseline_id) references plan_run (region, id)
);
create index plan_run_recent on plan_run (region, created_at desc, id desc);

-- Every change by hand, so that it can be taken back and read later.
create table plan_edit (
  region text not null,
  plan_id uuid not null,
  seq int not null,
  item text not null,
  before jsonb not null,
  after jsonb not null,
  edited_by uuid not null,
  edited_at timestamptz not null,
  undone_at timestamptz,
  primary key (region, plan_id, seq),
  foreign key (region, plan_id) references plan_run (region, id)
);

-- What a published plan moved; those concerned are told once a day.
create table date_change (
  region text not null,
  id uuid not null,
  plan_id uuid not null,
  engagement_id uuid not null,
  unit_id uuid not null references unit (id),
  issuer_unit_id uuid,
  title text not null,
  before_at timestamptz not null,
  after_at timestamptz not null,
  by_video boolean not null default false,
  joined_with text[] not null default '{}',
  changed_at timestamptz not null,
  told_at timestamptz,
  primary key (region, id),
  foreign key (region, plan_id) references plan_run (region, id),
  foreign key (region, engagement_id) references engagement (region, id)
);
create index date_change_unit on date_change (region, unit_id, told_at);
create index date_change_untold on date_change (region, changed_at) where told_at is null;
