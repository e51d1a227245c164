-- A calendar is of a unit, or of all units of a plan, for who coordinates it.
alter table tokens
  drop constraint tokens_check1,
  add constraint tokens_of_unit check (case when role = 'unit' then unit_id is not null
    when role = 'coordinator' then unit_id is null else true end);
