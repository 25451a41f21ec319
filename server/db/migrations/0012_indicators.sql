-- Up Migration
-- 指标: what a figure means, and the figures an office has given before, each with the cell it came from. Places only: of a table whose
-- rows are people or households nothing is held.
create table indicator (
  region text not null,
  -- the engine's concept, without unit and year
  key text not null check (key <> ''),
  name text not null check (name <> ''),
  unit text,
  definition text not null default '',
  -- labels it was printed under
  labels text[] not null,
  created_at timestamptz not null,
  primary key (region, key)
);

-- 已报的表: a sheet an office gave, as it keeps it.
create table held_sheet (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  title text not null check (title <> ''),
  -- the body that asked, as printed or as the request says
  asked_by text not null default '',
  request_id uuid,
  period text not null check (period ~ '^20[0-9]{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$'),
  file_name text not null,
  file_hash bytea not null,
  fields text[] not null,
  kept_by uuid not null,
  kept_at timestamptz not null,
  undone_at timestamptz,
  primary key (region, id)
);
create unique index held_sheet_once on held_sheet (region, unit_id, file_hash, period) where undone_at is null;
create index held_sheet_recent on held_sheet (region, unit_id, kept_at desc);

create table held_value (
  region text not null,
  sheet_id uuid not null,
  -- as the spreadsheet programme names it, with its sheet: 村情表!C5
  cell text not null,
  indicator_key text not null,
  place_code text not null references place (code),
  period text not null,
  value numeric(20, 6) not null,
  unit text,
  primary key (region, sheet_id, cell),
  foreign key (region, sheet_id) references held_sheet (region, id),
  foreign key (region, indicator_key) references indicator (region, key)
);
create index held_value_indicator on held_value (region, indicator_key, place_code);
