-- How many letters a mailbox has got on a day.
create index notice_results_by_time on notice_results (sent_at) where sent_at is not null;

-- Letters that were taken and came back.
alter table notice_results drop constraint notice_results_outcome_check;
alter table notice_results add constraint notice_results_outcome_check
  check (outcome in ('sent', 'bounced', 'failed', 'cancelled', 'unknown', 'released'));
