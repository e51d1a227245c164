-- Every fact gets a leaf in a tree whose root a checkpoint signs: what was rewritten since is found by whoever kept one.
-- What has no leaf yet is queued with the fact itself, in its transaction: whatever commits late is in the next one.

create table checkpoints (
  number integer primary key check (number > 0),
  at bigint not null,
  real_at bigint not null,
  facts integer not null,
  root bytea not null,
  previous bytea not null,
  public_key bytea not null,
  signature bytea not null,
  timestamp_token bytea
);

create table checkpoint_groups (
  checkpoint integer not null references checkpoints,
  place integer not null,
  name text collate "C" not null,
  facts integer not null,
  root bytea not null,
  primary key (checkpoint, place)
);

create table leaves (
  checkpoint integer not null,
  place integer not null,
  position integer not null,
  fact_table text collate "C" not null,
  key text collate "C" not null,
  aspect text collate "C" not null,
  hash bytea not null,
  primary key (checkpoint, place, position),
  foreign key (checkpoint, place) references checkpoint_groups
);
create index leaves_by_fact on leaves (fact_table, key, aspect, checkpoint);

create table unanchored (
  fact_table text collate "C" not null,
  key text collate "C" not null,
  aspect text collate "C" not null,
  number bigint generated always as identity,
  primary key (fact_table, key, aspect, number)
);

-- The text over which hashes go: keys in their order, no blanks, as the register's own code writes it.
create function canonical_json(given jsonb) returns text language plpgsql immutable as $$
begin
  return case jsonb_typeof(given)
    when 'object' then (select '{' || coalesce(string_agg(to_json(name)::text || ':' || canonical_json(part), ','
        order by name collate "C"), '') || '}' from jsonb_each(given) as parts (name, part))
    when 'array' then (select '[' || coalesce(string_agg(canonical_json(part), ',' order by place), '') || ']'
      from jsonb_array_elements(given) with ordinality as parts (part, place))
    else given::text
  end;
end $$;

create function commitment_under(salt bytea, given jsonb) returns bytea language sql immutable as $$
  select sha256(salt || convert_to(canonical_json(given), 'UTF8'))
$$;

-- What a server answered to a letter may name a mailbox: it can be erased, and its commitment stays.
alter table notice_results alter response drop not null, add response_salt bytea, add response_commitment bytea;
drop trigger facts_stay on notice_results;
drop trigger facts_remain on notice_results;
update notice_results set response_salt = uuid_send(gen_random_uuid());
update notice_results set response_commitment = commitment_under(response_salt, to_jsonb(response));
select guard_facts('notice_results', '{}', '{response,response_salt}', '{}');

create function commit_to_response() returns trigger language plpgsql as $$
begin
  if new.response_commitment is null then
    new.response_salt := uuid_send(gen_random_uuid());
    new.response_commitment := commitment_under(new.response_salt, to_jsonb(new.response));
  end if;
  return new;
end $$;
create trigger commits_to_response before insert on notice_results for each row execute function commit_to_response();

-- A finding is kept as it stands now; how it was opened, changed and ended is told here, row by row.
create table finding_history (
  finding_id text collate "C" not null,
  number integer not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  data jsonb,
  data_salt bytea,
  data_commitment bytea not null,
  opened_at bigint not null,
  closed_at bigint,
  ending text collate "C",
  closed_by text collate "C",
  reason text,
  reason_salt bytea,
  reason_commitment bytea,
  primary key (finding_id, number)
);

create function tell_of_finding() returns trigger language plpgsql as $$
declare
  for_data bytea := uuid_send(gen_random_uuid());
  for_reason bytea := case when new.reason is not null then uuid_send(gen_random_uuid()) end;
begin
  insert into finding_history
  select new.finding_id, 1 + coalesce(max(number), 0), new.kind, new.subject,
    new.data, for_data, commitment_under(for_data, new.data), new.opened_at, new.closed_at, new.ending, new.closed_by,
    new.reason, for_reason, commitment_under(for_reason, to_jsonb(new.reason))
  from finding_history where finding_id = new.finding_id;
  return null;
end $$;
create trigger findings_are_told_first after insert on findings for each row
  when (coalesce(current_setting('kyhan.loading', true), '') <> 'on') execute function tell_of_finding();
create trigger findings_are_told after update on findings for each row
  when (old is distinct from new) execute function tell_of_finding();
insert into finding_history
select f.finding_id, 1, f.kind, f.subject, f.data, for_data, commitment_under(for_data, f.data), f.opened_at, f.closed_at,
  f.ending, f.closed_by, f.reason, for_reason, commitment_under(for_reason, to_jsonb(f.reason))
from (select findings.*, uuid_send(gen_random_uuid()) as for_data,
  case when reason is not null then uuid_send(gen_random_uuid()) end as for_reason from findings) as f;

select guard_facts(name::regclass, marks::text[], erasable::text[], '{}') from (values
  ('checkpoints', '{timestamp_token}', '{}'),
  ('checkpoint_groups', '{}', '{}'),
  ('leaves', '{}', '{}'),
  ('finding_history', '{}', '{data,data_salt,reason,reason_salt}')
) as facts (name, marks, erasable);

-- Queues every fact that is written, under its key; where columns are noted later, these under a name of their own. The
-- rows of a backup are loaded with the queue that they had.
create function anchor_facts(covered text, key text, mark text, noted text[]) returns void language plpgsql as $$
declare
  key_of text := format('jsonb_build_array(%s)::text', key);
  noted_of text := (select string_agg(format('r.%I', name), ', ') from unnest(noted) as name);
  facts text := format('select %L, %s, ''written'' from %%s as r', covered, key_of);
  loads constant text := 'coalesce(current_setting(''kyhan.loading'', true), '''') <> ''on''';
begin
  if mark is not null then
    facts := facts || format(' union all select %L, %s, %L from %%1$s as r where num_nonnulls(%s) > 0',
      covered, key_of, mark, noted_of);
  end if;
  facts := 'insert into unanchored (fact_table, key, aspect) ' || replace(facts, '%s', '%1$s');
  execute format('create function %I() returns trigger language plpgsql as %L', 'queue_' || covered,
    format('begin %s; return null; end', format(facts, 'written')));
  execute format('create trigger facts_are_queued after insert on %I referencing new table as written
    for each statement when (%s) execute function %I()', covered, loads, 'queue_' || covered);
  if mark is not null then
    execute format('create function %I() returns trigger language plpgsql as %L', 'queue_marks_of_' || covered,
      format('begin insert into unanchored (fact_table, key, aspect)
        select %L, key, %L from (
          select %2$L as aspect, %s as key, %s from became as r except select %2$L, %3$s, %4$s from was as r) as noted;
        return null; end', covered, mark, key_of, noted_of));
    execute format('create trigger marks_are_queued after update on %I
      referencing old table as was new table as became for each statement execute function %I()',
      covered, 'queue_marks_of_' || covered);
  end if;
  execute format(facts, covered);
end $$;

select anchor_facts(covered, key, mark, noted::text[]) from (values
  ('absences', 'r.absence_id', null, '{}'),
  ('addresses', 'r.address_key', null, '{}'),
  ('assignments', 'r.assignment_key', 'unit_id', '{unit_id}'),
  ('contacts', 'r.contact_key', null, '{}'),
  ('cycle_papers', 'r.cycle_key, r.sequence', null, '{}'),
  ('events', 'r.stream_key, r.sequence', null, '{}'),
  ('files', 'encode(r.sha256, ''hex'')', null, '{}'),
  ('finding_history', 'r.finding_id, r.number', null, '{}'),
  ('notice_results', 'r.notice_key, r.attempt, r.outcome', null, '{}'),
  ('notices', 'r.notice_key', null, '{}'),
  ('office_papers', 'r.plan_slug, r.sequence', null, '{}'),
  ('plan_acts', 'r.plan_slug, r.act_id', null, '{}'),
  ('plan_versions', 'r.plan_slug, r.version', null, '{}'),
  ('requests', 'r.request_id', null, '{}'),
  ('roles', 'r.person_id, r.role, r.plan_slug, r.unit_id, r.from_at', 'ended', '{until_at,ended_by}'),
  ('submission_files', 'r.submission_id, r.file_id', null, '{}'),
  ('submissions', 'r.submission_id', 'taken_in', '{taken_in_sequence,taken_in_at}'),
  ('tokens', 'r.token_id', 'revoked', '{until_at,revoked_by}'),
  ('training_words', 'r.plan_slug, r.sequence, r.place', null, '{}'),
  ('unit_acts', 'r.assignment_key, r.act_id', 'taken_in', '{taken_in_sequence,taken_in_at}')
) as facts (covered, key, mark, noted);

-- A ruling is a fact from when it was carried out.
create function queue_rulings() returns trigger language plpgsql as $$
begin
  insert into unanchored (fact_table, key, aspect)
  select 'rulings', jsonb_build_array(r.assignment_key, r.ruling_id)::text, 'written'
  from written as r where r.outcome = 'done';
  return null;
end $$;
create function queue_carried_out() returns trigger language plpgsql as $$
begin
  insert into unanchored (fact_table, key, aspect)
  select 'rulings', key, 'written' from (
    select jsonb_build_array(r.assignment_key, r.ruling_id)::text as key from became as r where r.outcome = 'done'
    except select jsonb_build_array(r.assignment_key, r.ruling_id)::text from was as r where r.outcome = 'done') as done;
  return null;
end $$;
create trigger facts_are_queued after insert on rulings referencing new table as written for each statement
  when (coalesce(current_setting('kyhan.loading', true), '') <> 'on') execute function queue_rulings();
create trigger marks_are_queued after update on rulings referencing old table as was new table as became
  for each statement execute function queue_carried_out();
insert into unanchored (fact_table, key, aspect)
select 'rulings', jsonb_build_array(assignment_key, ruling_id)::text, 'written' from rulings where outcome = 'done';
