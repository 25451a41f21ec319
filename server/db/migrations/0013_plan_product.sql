-- Up Migration
-- Who presides over a meeting, where the notice does not say it or somebody has said otherwise. Without a person: nobody of the county's leaders.
create table presiding_leader (
  region text not null,
  request_id uuid not null,
  person_id uuid,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  primary key (region, request_id),
  foreign key (region, request_id) references request (region, id),
  foreign key (region, person_id) references person (region, id)
);

-- A draw of the few townships of a visit, as it was drawn, so that anybody can draw it again and compare. One a day for the same
-- sender, line of work and townships.
create table targeting_draw (
  region text not null,
  id uuid not null,
  unit_id uuid not null references unit (id),
  drawn_on date not null,
  topic text,
  seed bigint not null check (seed between 0 and 4294967295),
  -- the facts of every township asked for, in the order they were drawn from: [{unitId, name, findings, matters, lastVisitOn, villages}]
  candidates jsonb not null,
  -- of candidates: the same facts are drawn from once a day
  facts_hash text not null,
  -- [{at, by, because}]
  chosen jsonb not null,
  -- chosen units in their order by id, to find the draw of a request
  chosen_unit_ids uuid[] not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  primary key (region, id),
  constraint targeting_draw_once unique (region, unit_id, drawn_on, seed, facts_hash)
);
create index targeting_draw_unit on targeting_draw (region, unit_id, drawn_on);
