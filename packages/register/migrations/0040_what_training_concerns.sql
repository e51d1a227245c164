-- What is told about training is decided by what it concerns: one session, some rosters, some people.
create index events_of_session on events (stream_key, (fact -> 'told' ->> 'session'), sequence)
  where fact ->> 'type' = 'training-told';
create index events_of_roster on events (stream_key, (fact -> 'told' ->> 'roster'), sequence)
  where fact ->> 'type' = 'training-told';
create index training_words_by_code on training_words (plan_slug, (value ->> 'code')) where word = 'trainee';
