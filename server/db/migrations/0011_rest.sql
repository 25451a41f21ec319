-- Up Migration
-- 补休: days on which a person rests for work outside office hours. What is owed is computed from the bookings of the week and not held;
-- only the person concerned reads these rows.
create table rest_day (
  region text not null,
  id uuid not null,
  person_id uuid not null,
  on_date date not null,
  half text not null check (half in ('am', 'pm', 'day')),
  -- the leave the planner keeps free, when this booking made it
  leave_id uuid,
  booked_at timestamptz not null,
  cancelled_at timestamptz,
  primary key (region, id),
  foreign key (region, person_id) references person (region, id)
);
create unique index rest_day_once on rest_day (region, person_id, on_date) where cancelled_at is null;
