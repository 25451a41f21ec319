-- Up Migration
-- 发文计划 beside the other annual plans, and the register of what every document passes before it is issued.

alter table annual_plan_item drop constraint annual_plan_item_kind_check;
alter table annual_plan_item add constraint annual_plan_item_kind_check
  check (kind in ('inspection', 'meeting', 'document'));

alter table list_import drop constraint list_import_kind_check;
alter table list_import add constraint list_import_kind_check check (kind in (
  'inspection-plan', 'meeting-plan', 'document-plan', 'issued-register', 'assessment-register', 'report-types', 'duty-list'));

-- 一致性评估和合法合规性审核登记: one document, assessed, reviewed, or both.
create table document_assessment (
  region text not null,
  id uuid not null,
  import_id uuid,
  -- null when the body is not in the organisation tree; the name always stands
  issuer_unit_id uuid references unit (id),
  issuer_name text not null,
  issuer_level text,
  title text not null check (title <> ''),
  doc_no text not null default '',
  -- the register's own numbers and days; empty and null when it gives none
  assessment_no text not null default '',
  assessed_on date,
  review_no text not null default '',
  reviewed_on date,
  -- what came of it, as written
  outcome text not null default '',
  primary key (region, id),
  foreign key (region, import_id) references list_import (region, id)
);
create index document_assessment_import on document_assessment (region, import_id);
