-- When the unit said that it has taken note of what it owes, and when it was reminded to.
alter table standings add column acknowledged_at bigint;
alter table standings add column acknowledge_reminded_at bigint;
