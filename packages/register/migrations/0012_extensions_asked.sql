-- The extension that a unit has asked for, until that is answered, and how often who coordinates was reminded of such.
alter table standings add column asking jsonb;
alter table standings add column ask_reminder_count smallint not null default 0;
