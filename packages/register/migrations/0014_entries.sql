-- What who coordinates enters for a unit: how and when it had come (means, receivedOn, receivedAt); why, and on which
-- paper, are texts of people, so that the hash on the receipt holds a commitment. Null: the unit handed it in itself.
alter table submissions
  add column on_behalf jsonb,
  add column entry_said jsonb,
  add column entry_salt bytea,
  add column entry_commitment bytea;

-- Of the version in force, that it was entered, and what the unit has said of that.
alter table standings add column entered jsonb;
