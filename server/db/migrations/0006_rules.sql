-- Up Migration
-- A county's own values of rule parameters and its own word rules: dated, never changed in place, withdrawable.
create table local_value (
  region text not null,
  id uuid not null,
  key text not null check (key <> ''),
  value numeric(12, 3) not null,
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
create unique index local_value_once on local_value (region, key, from_date) where withdrawn_at is null;

create table local_rule (
  region text not null,
  id text not null check (id <> ''),
  -- a rule written again is another version; the earlier one stands until the later begins
  version int not null check (version > 0),
  content jsonb not null,
  basis text not null check (basis <> ''),
  created_by uuid,
  created_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  primary key (region, id, version)
);

-- What reviews rest on besides the request itself: calendar, local rules, numbers. One row for as long as nothing of it changes.
create table review_basis (
  region text not null,
  digest text not null,
  content jsonb not null,
  primary key (region, digest)
);

-- With both a review can be asked again years later; null for what was reviewed before.
alter table review
  add column demand jsonb,
  add column basis_digest text,
  add foreign key (region, basis_digest) references review_basis (region, digest);
create index review_recent on review (region, created_at);
