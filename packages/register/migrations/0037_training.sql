-- Words that can be erased of what is told about training: who somebody of a roster is, the number of a certificate. The
-- event of the plan's stream holds their commitments, by their place in it, and ids that say nothing.
create table training_words (
  plan_slug text collate "C" not null references plans (slug),
  -- Of its event.
  sequence integer not null,
  place integer not null,
  person text collate "C" not null,
  word text collate "C" not null check (word in ('trainee', 'certificate')),
  value jsonb,
  salt bytea,
  commitment bytea not null,
  primary key (plan_slug, sequence, place)
);

create index training_words_by_person on training_words (plan_slug, person);
-- All that was told about a plan's training, among what its stream tells.
create index events_of_training on events (stream_key, sequence) where fact ->> 'type' = 'training-told';
