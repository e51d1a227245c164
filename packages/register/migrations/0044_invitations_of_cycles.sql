-- Whether later letters tell of the same meeting is asked of each invitation that is about to leave, and of each cycle
-- how often who is invited was written to.
create index notices_of_meeting on notices (cycle_key, ordinal) where kind = 'invitation';
