-- What somebody typed and a notice quotes stands behind a commitment beside what the notice tells, so that it can be
-- purged. Rows from before keep it where it is: their leaves are over it.

alter table notices add reason text, add reason_salt bytea, add reason_commitment bytea;
drop trigger facts_stay on notices;
drop trigger facts_remain on notices;
select guard_facts('notices', '{}', '{reason,reason_salt}', '{}');

create function lay_reason_apart() returns trigger language plpgsql as $$
begin
  new.reason := new.data ->> 'reason';
  new.data := new.data - 'reason';
  new.reason_salt := uuid_send(gen_random_uuid());
  new.reason_commitment := commitment_under(new.reason_salt, to_jsonb(new.reason));
  return new;
end $$;
-- The rows of a backup are loaded as they were written.
create trigger reasons_are_laid_apart before insert on notices for each row
  when (new.data ->> 'reason' <> '' and coalesce(current_setting('kyhan.loading', true), '') <> 'on')
  execute function lay_reason_apart();

-- Why somebody ruled so, and on which paper, can be purged once it was carried out.
drop trigger facts_stay on rulings;
create trigger facts_stay before update on rulings for each row
  when (old.outcome = 'done' and old is distinct from new)
  execute function refuse_change('{}', '{reason,reason_salt,ground,ground_salt}', '{}');

-- What of a cycle was purged is asked with its history and with what was handed in for it.
create index events_of_purged_cycles on events (stream_key, sequence) where fact ->> 'type' = 'cycle-purged';
