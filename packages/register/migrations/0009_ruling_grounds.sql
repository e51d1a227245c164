-- On which paper a ruling rests, and who granted an extension: texts of people, so that its hash holds a commitment.
alter table rulings
  add column ground jsonb,
  add column ground_salt bytea,
  add column ground_commitment bytea;
