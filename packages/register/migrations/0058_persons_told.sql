-- An event of the door tells name and mailbox of a person by a commitment; its salt lies beside them and goes with them.
-- Rows from before are told with the first person who is kept, or on the next day.
alter table persons add salt bytea;

-- A proof asks at each look who was kept, of a stream that tells of every sign-in too.
create index events_of_persons on events (stream_key, sequence)
  where fact ->> 'type' in ('person-kept', 'person-erased');
