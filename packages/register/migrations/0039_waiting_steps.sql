-- What opens once all of another step of its cycle are in: which step that is, while it waits.
alter table standings add column waits_for text;

-- Few wait, of many; whoever is the last of a step wakes them.
create index standings_waiting on standings (assignment_key) where waits_for is not null;
