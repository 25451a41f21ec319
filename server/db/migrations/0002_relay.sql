-- Up Migration
-- The fingerprints of every registered text, from which each server process builds its index (server/relay).
create table relay_document (
  region text not null,
  request_id uuid not null,
  -- prints made by another version are computed again from the text
  print_version int not null,
  prints bytea not null,
  -- the transaction that last wrote the row: what a process has not seen yet is what was written since its last snapshot
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (region, request_id),
  foreign key (region, request_id) references request (region, id)
);
-- hashes do not compress
alter table relay_document alter column prints set storage external;
create index relay_document_changed on relay_document (region, changed_in);

-- A text sent again by its own issuer takes the place of the earlier copy.
alter table request
  add column replaces uuid,
  add column replaced_by uuid,
  add column edition int not null default 1 check (edition >= 1),
  add foreign key (region, replaces) references request (region, id) deferrable,
  add foreign key (region, replaced_by) references request (region, id) deferrable;
create index request_replaced on request (region, replaced_by) where replaced_by is not null;

-- The earlier copy's task whose work still counts.
alter table task add column carried_from uuid;
