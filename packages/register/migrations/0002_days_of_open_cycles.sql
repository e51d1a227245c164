-- Whose calendar table counts for a cycle: a corrected one reaches open cycles, closed ones keep theirs.
alter table cycles add column calendar_version integer;
update cycles set calendar_version = plan_version;
alter table cycles alter column calendar_version set not null;
alter table cycles add foreign key (plan_slug, calendar_version) references plan_versions;

-- By obligation, the day from which its cycles are kept; one that is not named is kept like the plan.
alter table plan_versions add column obligations_kept_from jsonb not null default '{}';
