-- Up Migration
-- Where a township or a department differs from the county's numbers: unit id -> name of the assumption -> number.
alter table planning_setting add column exceptions jsonb not null default '{}';
