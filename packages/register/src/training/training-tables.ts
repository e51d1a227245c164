import { sql, type RawBuilder } from 'kysely';

/**
 * What was told of a plan's training, as tables of one statement (after `with`): as `trainingBook` comes to it, without
 * reading what was told. `roster_lines`: of each roster the last list, and of who is erased the last that could name them;
 * `presences`: who stands as having attended which session; `first_days`: since when somebody of a roster counts as trained.
 * Pure; throws nothing.
 */
export function trainingTables(planSlug: string): RawBuilder<unknown> {
  return sql`told as materialized (
      select e.sequence, e.at, e.fact -> 'told' as told, e.fact -> 'told' ->> 'deed' as deed,
        e.fact -> 'told' ->> 'roster' as roster, e.fact -> 'told' ->> 'session' as session
      from events e join plans p on p.plan_key = e.stream_key
      where p.slug = ${planSlug} and e.fact ->> 'type' = 'training-told'),
    lists as (
      select distinct on (roster, deed) sequence, at, roster, deed, told from told
      where deed in ('roster-told', 'roster-counted') order by roster, deed, sequence desc),
    kept_lists as (
      select roster, sequence, told, null as erased from lists where deed = 'roster-told'
      union all
      select list.roster, list.sequence, list.told, erasure.told ->> 'person'
      from told erasure cross join lateral (
        select distinct on (roster) roster, sequence, told from told
        where deed = 'roster-told' and sequence < erasure.sequence order by roster, sequence desc) list
      where erasure.deed = 'trainee-erased' and list.sequence not in (select sequence from lists)),
    roster_lines as (
      select kept.roster, line ->> 'person' as person, line ->> 'unit' as unit, line ->> 'from' as from_on,
        line ->> 'to' as to_on, n::integer as n
      from kept_lists kept cross join jsonb_array_elements(kept.told -> 'members') with ordinality as listed (line, n)
      where kept.erased is null or kept.erased = line ->> 'person'),
    presences as (
      select * from (
        select distinct on (session, person) session, person, deed, sequence, told ->> 'on' as on_day,
          told -> 'rosters' as rosters
        from told cross join jsonb_array_elements_text(told -> 'people') as person
        where deed in ('attended', 'attendance-withdrawn') order by session, person, sequence desc) as said
      where deed = 'attended'),
    first_days as (
      select roster, person, min(on_day) as first_on from (
        select roster, person, on_day from presences cross join jsonb_array_elements_text(rosters) as roster
        union all
        select * from (
          select distinct on (roster, one ->> 'person') roster, one ->> 'person' as person, one ->> 'on' as on_day
          from told cross join jsonb_array_elements(told -> 'people') with ordinality as listed (one, n)
          where deed = 'trained-before' order by roster, one ->> 'person', sequence desc, n desc) as before) as days
      group by roster, person),
    nominations as (
      select * from (
        select distinct on (session, person) session, person, deed, sequence, told ->> 'unit' as unit
        from told cross join jsonb_array_elements_text(told -> 'people') as person
        where deed in ('nominated', 'nomination-withdrawn') order by session, person, sequence desc) as said
      where deed = 'nominated'),
    head_presences as (
      select distinct on (session, told -> 'rosters', told ->> 'unit') session, told -> 'rosters' as rosters,
        told ->> 'unit' as unit, told ->> 'on' as on_day, (told ->> 'heads')::integer as heads
      from told where deed = 'heads-attended' order by session, told -> 'rosters', told ->> 'unit', sequence desc)`;
}

/** Whose roster counts, on which day, and who counts as trained. */
export interface RosterOfDay {
  readonly roster: string;
  readonly measuredOn: string;
  readonly trainedBy: string;
}

/**
 * Who is on rosters on days, after `trainingTables` and a table `ask`: somebody who is in two units that day belongs to the
 * one they came to last. Pure; throws nothing.
 */
export function membersTable(): RawBuilder<unknown> {
  return sql`members as (
      select distinct on (ask.target, line.person) ask.target, ask.roster, ask.trained_by, ask.since, line.person,
        line.unit, line.n
      from ask join roster_lines line on line.roster = ask.roster and line.from_on <= ask.measured_on
        and (line.to_on is null or line.to_on >= ask.measured_on)
      order by ask.target, line.person, line.from_on desc, line.n desc)`;
}
