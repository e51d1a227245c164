-- A hand-over goes on in the same stream: who owed it before reads what happened until then.
alter table standings add column former_unit_ids text[] collate "C" not null default '{}';
