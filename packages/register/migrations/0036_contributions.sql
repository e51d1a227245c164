-- What cooperating units contribute to the result of a lead, counted apart from what is owed for itself; and what it
-- follows: the assignment that gathers it, with the due instant of that from which its own day was counted.
alter table assignments add column contribution boolean not null default false;
alter table standings add column lead jsonb;

-- Whoever changes the lead's wakes what is contributed to it.
create index standings_by_lead on standings ((lead ->> 'assignmentId')) where lead is not null;

-- Until now there were none.
alter table tallies add column contribution boolean not null default false;
