-- A second wall behind the rights of the application's role: a fact that was written stays as it was, whoever asks, the
-- owner of the tables too. What may change of one is named here with its table: columns that are written once, after the
-- row (marks), columns that may be erased and nothing else, columns that may change.

create function refuse_change() returns trigger language plpgsql as $$
declare
  marks text[] := tg_argv[0];
  erasable text[] := tg_argv[1];
  free text[] := tg_argv[2];
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  name text;
begin
  if (was - marks - erasable - free) is distinct from (becomes - marks - erasable - free) then
    raise exception '%: a fact is not changed', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  foreach name in array marks loop
    if was -> name <> 'null' and was -> name <> becomes -> name then
      raise exception '%.%: what was noted once is not noted again', tg_table_name, name
        using errcode = 'insufficient_privilege';
    end if;
  end loop;
  foreach name in array erasable loop
    if becomes -> name <> 'null' and was -> name <> becomes -> name then
      raise exception '%.%: what stands here may be erased and not rewritten', tg_table_name, name
        using errcode = 'insufficient_privilege';
    end if;
  end loop;
  return new;
end $$;

create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception '%: a fact is not removed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create function guard_facts(guarded regclass, marks text[], erasable text[], free text[])
returns void language plpgsql as $$
begin
  execute format('create trigger facts_stay before update on %s for each row execute function refuse_change(%L, %L, %L)',
    guarded, marks, erasable, free);
  execute format('create trigger facts_remain before delete or truncate on %s for each statement
    execute function refuse_removal()', guarded);
end $$;

select guard_facts(name::regclass, marks::text[], erasable::text[], free::text[]) from (values
  ('absences', '{}', '{}', '{}'),
  ('addresses', '{}', '{address,salt}', '{}'),
  ('assignments', '{}', '{}', '{unit_id}'),
  ('contacts', '{}', '{contact,salt}', '{}'),
  ('cycle_papers', '{}', '{paper,salt}', '{}'),
  ('events', '{}', '{reason,reason_salt}', '{}'),
  ('files', '{}', '{}', '{}'),
  ('notice_results', '{}', '{}', '{response}'),
  ('notices', '{}', '{}', '{}'),
  ('office_papers', '{}', '{document,document_salt}', '{}'),
  ('plan_acts', '{}', '{document,document_salt}', '{}'),
  ('plan_versions', '{}', '{}', '{}'),
  ('requests', '{}', '{reason,reason_salt}', '{}'),
  ('roles', '{}', '{}', '{until_at,ended_by}'),
  ('submission_files', '{}', '{}', '{}'),
  ('submissions', '{taken_in_sequence,taken_in_at}', '{form_values,values_salt,note,note_salt,entry_said,entry_salt,document,document_salt}', '{}'),
  ('tokens', '{}', '{}', '{until_at,revoked_by}'),
  ('training_words', '{}', '{value,salt}', '{}'),
  ('unit_acts', '{taken_in_sequence,taken_in_at}', '{reason,reason_salt}', '{}')
) as facts (name, marks, erasable, free);

-- A ruling waits until it is carried out; then it is a fact.
create trigger facts_stay before update on rulings for each row
  when (old.outcome = 'done' and old is distinct from new)
  execute function refuse_change('{}', '{}', '{}');
create trigger facts_remain before delete or truncate on rulings for each statement execute function refuse_removal();
