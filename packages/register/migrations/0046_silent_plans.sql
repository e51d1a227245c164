-- A plan that comes into force can be silent from its first moment: no unit is written to until the end of that day.
alter table staged_plans add column silent_to text;
