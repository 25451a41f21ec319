-- Up Migration
-- A place's own packs are loaded for that place. Another place may adopt one, from one day on, on stated grounds; a withdrawn
-- adoption stays on file.

create table adopted_pack (
  region text not null,
  id uuid not null,
  pack text not null check (pack <> ''),
  from_date date not null,
  to_date date,
  basis text not null check (basis <> ''),
  created_by uuid,
  created_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (region, id),
  check (to_date is null or to_date > from_date)
);
create unique index adopted_pack_once on adopted_pack (region, pack) where withdrawn_at is null;
