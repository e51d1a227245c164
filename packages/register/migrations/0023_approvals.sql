-- What a unit sends counts once its head has approved it, where the plan wants that; of what was opened before nothing does.
alter table assignments add column approval boolean not null default false;
alter table assignments alter column approval drop default;

-- The version that waits for the head of its unit.
alter table standings add column prepared jsonb;
