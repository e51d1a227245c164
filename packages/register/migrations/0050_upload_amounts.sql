-- How much has been uploaded for an assignment on a day of its plan, kept or not: it bounds what one link can do to the
-- disk. No fact of the proof; days gone by are forgotten.
create table upload_amounts (
  assignment_key bigint not null references assignments,
  on_day date not null,
  bytes bigint not null,
  primary key (assignment_key, on_day)
);
