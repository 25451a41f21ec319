-- Up Migration
-- Calendar addresses an account has made: each can be stopped by itself. Nothing is kept of when a calendar asks.
create table feed_link (
  region text not null,
  id uuid not null,
  account_id uuid not null,
  unit_id uuid not null references unit (id),
  used_in text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (region, id),
  foreign key (region, account_id) references account (region, id)
);
create index feed_link_account on feed_link (region, account_id, created_at);
