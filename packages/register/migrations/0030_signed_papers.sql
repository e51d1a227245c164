-- The unit's own signed paper: number, sign, date and signatory, which can be erased like other words of people, and which
-- of the files shows it.
alter table submissions
  add column document jsonb,
  add column document_salt bytea,
  add column document_commitment bytea;
alter table submission_files add column is_document boolean not null default false;
