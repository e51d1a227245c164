-- When the last backup that was read back is of, and when somebody last began one by the schedule: real time. Of two
-- workers one makes it.
alter table deployment add column backup_real_at bigint;
alter table deployment add column backup_begun_real_at bigint;
