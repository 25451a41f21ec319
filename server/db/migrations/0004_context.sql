-- Up Migration
-- The lists a relief office brings from files: annual plans, last year's register of documents issued, report types, duty lists.
-- Admission reads them all through `list_stamp`: one row says which state of the lists is in force.

create table list_stamp (
  region text not null,
  -- another value with every change of any list of the region; never used twice
  stamp uuid not null,
  primary key (region)
);

create table list_import (
  region text not null,
  id uuid not null,
  kind text not null check (kind in ('inspection-plan', 'meeting-plan', 'issued-register', 'report-types', 'duty-list')),
  -- the year a plan or register is of; null for lists that stand until replaced
  year int,
  file_name text not null,
  -- field → header of the file's column, as it was committed
  mapping jsonb not null,
  row_count int not null check (row_count >= 0),
  created_by uuid,
  created_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (region, id)
);
create index list_import_recent on list_import (region, created_at desc, id desc);

-- 年度计划: one planned inspection (督检考计划) or meeting (会议计划).
create table annual_plan_item (
  region text not null,
  id uuid not null,
  -- null when it was not brought from a file
  import_id uuid,
  kind text not null check (kind in ('inspection', 'meeting')),
  year int not null,
  -- the plan's own number or serial, as printed
  plan_no text not null default '',
  title text not null check (title <> ''),
  -- a line of work (engine/rules/topic.ts); null when the title names none
  topic text,
  -- null when the body is not in the organisation tree; the name always stands
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  issuer_level text,
  -- no unit: every township of the region
  target_unit_ids uuid[] not null default '{}',
  -- the window it is to happen in; null when the plan gives none
  from_date date,
  to_date date,
  -- arrivals or sittings planned within the window
  times int not null default 1 check (times between 1 and 366),
  approval text not null default '',
  note text not null default '',
  created_at timestamptz not null,
  primary key (region, id),
  foreign key (region, import_id) references list_import (region, id),
  check (to_date is null or from_date is null or to_date >= from_date)
);
create index annual_plan_year on annual_plan_item (region, year, kind, from_date);
create index annual_plan_import on annual_plan_item (region, import_id);

-- 发文登记 of the time before the product: only to count by issuer and day.
create table issued_document (
  region text not null,
  id uuid not null,
  import_id uuid,
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  issued_on date not null,
  doc_no text not null default '',
  title text not null,
  primary key (region, id),
  foreign key (region, import_id) references list_import (region, id)
);
create index issued_document_count on issued_document (region, issuer_unit_id, issued_on);
create index issued_document_import on issued_document (region, import_id);

-- 报表清单: one kind of report, what it holds and when it was last given.
create table report_type (
  region text not null,
  id uuid not null,
  import_id uuid,
  title text not null check (title <> ''),
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  frequency text not null default 'other'
    check (frequency in ('once', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'other')),
  fields text[] not null default '{}',
  -- where the data are held: a system or an office
  held_in text not null default '',
  last_reported_on date,
  primary key (region, id),
  foreign key (region, import_id) references list_import (region, id)
);
create index report_type_import on report_type (region, import_id);

-- 乡镇履职事项清单: 基本履职, 配合履职, 上级收回.
create table duty_item (
  region text not null,
  id uuid not null,
  import_id uuid,
  -- null: the same for every township of the region
  unit_id uuid references unit (id),
  list text not null check (list in ('basic', 'shared', 'taken-back')),
  category text not null default '',
  item text not null check (item <> ''),
  -- who leads a shared item, or took one back
  lead_unit text not null default '',
  town_part text not null default '',
  primary key (region, id),
  foreign key (region, import_id) references list_import (region, id)
);
create index duty_item_unit on duty_item (region, unit_id, list);
create index duty_item_import on duty_item (region, import_id);

-- The line of work a visit is about: visits of one topic to one township are counted over the year.
alter table engagement add column topic text;
create index engagement_topic on engagement (region, unit_id, topic, starts_at) where kind = 'visit' and topic is not null;

-- How often a planned item has been used.
create index review_planned on review (region, (context #>> '{inspections,planId}'))
  where context #>> '{inspections,planId}' is not null;
