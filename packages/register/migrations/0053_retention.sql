-- What the last look by the rules of retention erased, and when (plan time): it is looked each day, and mostly nothing goes.
alter table deployment add column retained_at bigint;
alter table deployment add column retained jsonb;
