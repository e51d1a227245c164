-- Which version is in force: the newest may wait for the head of its unit, or have been sent back by that one.
alter table standings add column submitted_version integer;
update standings set submitted_version = submissions.version
  from submissions where submissions.submission_id = standings.submission_id;
