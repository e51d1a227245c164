create table findings (
  finding_id text collate "C" primary key,
  kind text collate "C" not null,
  subject text collate "C" not null,
  text_vi text not null,
  text_en text not null,
  opened_at bigint not null,
  closed_at bigint
);
