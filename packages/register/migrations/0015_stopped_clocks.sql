-- While the clock of an assignment stands still: since when, and the mornings on which who coordinates is reminded of it.
alter table standings add column stopped_at bigint;
alter table standings add column stop_remind_at jsonb;
alter table standings add column stop_reminders_taken smallint;
alter table standings add column stop_reminder_count smallint not null default 0;
-- For how long it has stood still after the due instant in force: that counts in no lateness.
alter table standings add column stopped_ms bigint not null default 0;
