-- What migrations/*.sql lead to, as the database describes it. Written by
--   KYHAN_WRITE_SCHEMA=1 npm run jest -- test/conformance/migrations
-- and compared with every engine by the same test.

absences
  absence_id text collate "C" not null
  plan_slug text collate "C" not null
  unit_id text collate "C" not null
  address_key bigint not null
  substitute_key bigint not null
  from_at bigint not null
  until_at bigint not null
  absent_persons text[] not null
  substitute_persons text[] not null
  actor text collate "C" not null
  told_at bigint not null
  told_real_at bigint not null
  hash bytea not null
  CHECK ((until_at > from_at))
  FOREIGN KEY (address_key) REFERENCES addresses(address_key)
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  FOREIGN KEY (substitute_key) REFERENCES addresses(address_key)
  PRIMARY KEY (absence_id)
  CREATE INDEX absences_by_plan ON absences USING btree (plan_slug, until_at)

addresses
  address_key bigint not null
  channel text collate "C" not null
  address text collate "C"
  salt bytea
  commitment bytea not null
  PRIMARY KEY (address_key)
  CREATE UNIQUE INDEX addresses_by_address ON addresses USING btree (channel, lower(address))

assignments
  assignment_key bigint not null
  assignment_id text collate "C" not null
  cycle_key bigint not null
  shard integer not null
  step_id text collate "C" not null
  unit_id text collate "C" not null
  instead_of text collate "C"
  transferred_from text collate "C"
  opened_at bigint not null
  review boolean not null
  asked boolean not null
  approval boolean not null
  contribution boolean not null
  FOREIGN KEY (cycle_key) REFERENCES cycles(cycle_key)
  PRIMARY KEY (assignment_key)
  UNIQUE (assignment_id)
  CREATE INDEX assignments_by_shard ON assignments USING btree (cycle_key, shard)
  CREATE INDEX assignments_by_unit ON assignments USING btree (unit_id)

checkpoint_groups
  checkpoint integer not null
  place integer not null
  name text collate "C" not null
  facts integer not null
  root bytea not null
  FOREIGN KEY (checkpoint) REFERENCES checkpoints(number)
  PRIMARY KEY (checkpoint, place)

checkpoint_letters
  checkpoint integer not null
  mailbox text collate "C" not null
  message_id text collate "C" not null
  attempts integer not null
  retry_real_at bigint not null
  FOREIGN KEY (checkpoint) REFERENCES checkpoints(number)
  PRIMARY KEY (checkpoint, mailbox)

checkpoints
  number integer not null
  at bigint not null
  real_at bigint not null
  facts integer not null
  root bytea not null
  previous bytea not null
  public_key bytea not null
  signature bytea not null
  timestamp_token bytea
  CHECK ((number > 0))
  PRIMARY KEY (number)

contacts
  contact_key bigint not null
  plan_slug text collate "C" not null
  unit_id text collate "C" not null
  contact jsonb
  salt bytea
  commitment bytea not null
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (contact_key)
  CREATE INDEX contacts_by_plan ON contacts USING btree (plan_slug)

cycle_papers
  cycle_key bigint not null
  sequence integer not null
  paper jsonb
  salt bytea
  commitment bytea not null
  FOREIGN KEY (cycle_key) REFERENCES cycles(cycle_key)
  PRIMARY KEY (cycle_key, sequence)

cycles
  cycle_key bigint not null
  cycle_id text collate "C" not null
  plan_slug text collate "C" not null
  plan_version integer not null
  calendar_version integer not null
  obligation_id text collate "C" not null
  period_key text collate "C" not null
  period_from date not null
  period_to date not null
  opens_at bigint not null
  due_at bigint not null
  due_on date not null
  nominal_due_on date not null
  shards integer not null
  opened_at bigint not null
  closed_at bigint
  summary jsonb
  last_sequence integer not null
  last_hash bytea not null
  draft_since bigint
  confirmed_at bigint
  announced_at bigint
  skipped_at bigint
  given_due_on text collate "C"
  meeting_on text collate "C"
  FOREIGN KEY (plan_slug, calendar_version) REFERENCES plan_versions(plan_slug, version)
  FOREIGN KEY (plan_slug, plan_version) REFERENCES plan_versions(plan_slug, version)
  PRIMARY KEY (cycle_key)
  UNIQUE (cycle_id)
  UNIQUE (plan_slug, obligation_id, period_key)
  CREATE INDEX cycles_by_due ON cycles USING btree (plan_slug, due_on)

deliveries
  notice_key bigint not null
  address_key bigint not null
  not_before bigint not null
  state text collate "C" not null
  attempts integer not null
  unknown_count integer not null
  retry_real_at bigint
  lease_until_real_at bigint
  claimed_at bigint
  claimed_real_at bigint
  claimed_sequence integer
  claimed_version integer
  doubtful boolean not null
  CHECK ((state = ANY (ARRAY['pending'::text, 'sending'::text, 'unknown'::text])))
  PRIMARY KEY (notice_key)
  CREATE INDEX deliveries_by_address ON deliveries USING btree (address_key)
  CREATE INDEX deliveries_by_time ON deliveries USING btree (not_before)

deployment
  one boolean not null
  deployment_id text collate "C" not null
  clock text collate "C" not null
  created_real_at bigint not null
  portal_seen_at bigint
  audited_at bigint
  backed_up_at bigint
  put_back_at bigint
  place jsonb
  backup_real_at bigint
  backup_begun_real_at bigint
  retained_at bigint
  retained jsonb
  mailed_checkpoint integer
  CHECK (one)
  PRIMARY KEY (one)

door
  one boolean not null
  door_key bigint not null
  last_sequence integer not null
  last_hash bytea not null
  CHECK (one)
  PRIMARY KEY (one)

doubts
  assignment_key bigint not null
  kind text collate "C" not null
  ordinal integer not null
  PRIMARY KEY (assignment_key, kind, ordinal)

events
  stream_key bigint not null
  sequence integer not null
  at bigint not null
  real_at bigint not null
  actor text not null
  reason text
  reason_salt bytea
  reason_commitment bytea
  ruling_id text collate "C"
  fact jsonb not null
  previous_hash bytea not null
  hash bytea not null
  CHECK ((sequence > 0))
  PRIMARY KEY (stream_key, sequence)
  CREATE INDEX events_by_time ON events USING btree (at)
  CREATE INDEX events_of_declined_purges ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = 'purge-declined'::text)
  CREATE INDEX events_of_mail_hold ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = ANY (ARRAY['mail-held'::text, 'mail-released'::text]))
  CREATE INDEX events_of_mail_limit ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = ANY (ARRAY['mail-limited'::text, 'mail-unlimited'::text]))
  CREATE INDEX events_of_persons ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = ANY (ARRAY['person-kept'::text, 'person-erased'::text]))
  CREATE INDEX events_of_purged_cycles ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = 'cycle-purged'::text)
  CREATE INDEX events_of_purges ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = ANY (ARRAY['purge-asked'::text, 'purged'::text]))
  CREATE INDEX events_of_roster ON events USING btree (stream_key, (((fact -> 'told'::text) ->> 'roster'::text)), sequence) WHERE ((fact ->> 'type'::text) = 'training-told'::text)
  CREATE INDEX events_of_session ON events USING btree (stream_key, (((fact -> 'told'::text) ->> 'session'::text)), sequence) WHERE ((fact ->> 'type'::text) = 'training-told'::text)
  CREATE INDEX events_of_training ON events USING btree (stream_key, sequence) WHERE ((fact ->> 'type'::text) = 'training-told'::text)
  CREATE UNIQUE INDEX events_by_ruling ON events USING btree (stream_key, ruling_id) WHERE (ruling_id IS NOT NULL)

file_inspections
  sha256 bytea not null
  state text not null
  tried_at bigint
  tries integer not null
  next_at bigint
  CHECK ((state = ANY (ARRAY['waiting'::text, 'clean'::text, 'infected'::text])))
  PRIMARY KEY (sha256)
  CREATE INDEX file_inspections_waiting ON file_inspections USING btree (next_at) WHERE (state = 'waiting'::text)

files
  sha256 bytea not null
  size integer not null
  PRIMARY KEY (sha256)

finding_history
  finding_id text collate "C" not null
  number integer not null
  kind text collate "C" not null
  subject text collate "C" not null
  data jsonb
  data_salt bytea
  data_commitment bytea not null
  opened_at bigint not null
  closed_at bigint
  ending text collate "C"
  closed_by text collate "C"
  reason text
  reason_salt bytea
  reason_commitment bytea
  PRIMARY KEY (finding_id, number)

findings
  finding_id text collate "C" not null
  kind text collate "C" not null
  subject text collate "C" not null
  data jsonb not null
  opened_at bigint not null
  closed_at bigint
  ending text collate "C"
  closed_by text collate "C"
  reason text
  CHECK (((NOT (ending IS DISTINCT FROM 'by-person'::text)) = ((closed_by IS NOT NULL) AND (reason IS NOT NULL))))
  CHECK (((closed_at IS NULL) = (ending IS NULL)))
  PRIMARY KEY (finding_id)

idempotency_keys
  actor text collate "C" not null
  idempotency_key text collate "C" not null
  request_hash text collate "C" not null
  asked_real_at bigint not null
  answer jsonb
  answered_real_at bigint
  PRIMARY KEY (actor, idempotency_key)
  CREATE INDEX idempotency_keys_by_time ON idempotency_keys USING btree (asked_real_at)

leaves
  checkpoint integer not null
  place integer not null
  position integer not null
  fact_table text collate "C" not null
  key text collate "C" not null
  aspect text collate "C" not null
  hash bytea not null
  FOREIGN KEY (checkpoint, place) REFERENCES checkpoint_groups(checkpoint, place)
  PRIMARY KEY (checkpoint, place, "position")
  CREATE INDEX leaves_by_fact ON leaves USING btree (fact_table, key, aspect, checkpoint)

migrations
  name text not null
  checksum text not null
  PRIMARY KEY (name)

notice_results
  notice_key bigint not null
  attempt integer not null
  outcome text collate "C" not null
  response text
  real_at bigint not null
  sent_at bigint
  digest_id text collate "C"
  claimed_at bigint not null
  claimed_real_at bigint not null
  claimed_sequence integer not null
  claimed_version integer not null
  response_salt bytea
  response_commitment bytea
  message_sha256 bytea
  CHECK ((outcome = ANY (ARRAY['sent'::text, 'bounced'::text, 'failed'::text, 'cancelled'::text, 'unknown'::text, 'released'::text])))
  FOREIGN KEY (notice_key) REFERENCES notices(notice_key)
  PRIMARY KEY (notice_key, attempt, outcome)
  CREATE INDEX notice_results_by_digest ON notice_results USING btree (digest_id) WHERE (digest_id IS NOT NULL)
  CREATE INDEX notice_results_by_time ON notice_results USING btree (sent_at) WHERE (sent_at IS NOT NULL)

notices
  notice_key bigint not null
  notice_id text collate "C" not null
  assignment_key bigint
  cycle_key bigint not null
  kind text collate "C" not null
  ordinal integer not null
  addressee text collate "C" not null
  address_key bigint not null
  contact_unit_id text collate "C" not null
  contact_role text collate "C" not null
  contact_language text collate "C" not null
  not_before bigint not null
  due_at bigint not null
  data jsonb not null
  message_id text collate "C" not null
  queued_real_at bigint not null
  reason text
  reason_salt bytea
  reason_commitment bytea
  FOREIGN KEY (address_key) REFERENCES addresses(address_key)
  PRIMARY KEY (notice_key)
  UNIQUE (notice_id)
  CREATE INDEX notices_by_assignment ON notices USING btree (assignment_key)
  CREATE INDEX notices_by_message ON notices USING btree (message_id)
  CREATE INDEX notices_by_time ON notices USING btree (not_before DESC, notice_id)
  CREATE INDEX notices_of_meeting ON notices USING btree (cycle_key, ordinal) WHERE (kind = 'invitation'::text)

office_papers
  plan_slug text collate "C" not null
  sequence integer not null
  kind text not null
  period_key text collate "C" not null
  paper_id text collate "C" not null
  named text[] not null
  document jsonb
  document_salt bytea
  document_commitment bytea
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (plan_slug, sequence)
  CREATE INDEX office_papers_of_period ON office_papers USING btree (plan_slug, kind, period_key)
  CREATE INDEX office_papers_that_name ON office_papers USING gin (named)

persons
  person_id text collate "C" not null
  name text
  mailbox text
  created_at bigint not null
  created_real_at bigint not null
  salt bytea
  CHECK ((person_id <> ''::text))
  PRIMARY KEY (person_id)
  CREATE INDEX persons_by_mailbox ON persons USING btree (lower(mailbox))

plan_acts
  plan_slug text collate "C" not null
  act_id text collate "C" not null
  sequence integer not null
  act jsonb not null
  waive_open boolean not null
  document text
  document_salt bytea
  document_commitment bytea
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (plan_slug, act_id)
  UNIQUE (plan_slug, sequence)

plan_versions
  plan_slug text collate "C" not null
  version integer not null
  hash bytea not null
  plan jsonb not null
  coordinator text collate "C" not null
  owner text collate "C" not null
  kept_from date not null
  obligations_kept_from jsonb not null
  applied_at bigint not null
  applied_real_at bigint not null
  applied_by text not null
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (plan_slug, version)

plans
  plan_key bigint not null
  slug text collate "C" not null
  newest_version integer not null
  last_sequence integer not null
  last_hash bytea not null
  PRIMARY KEY (plan_key)
  UNIQUE (slug)

requests
  request_id text collate "C" not null
  plan_slug text collate "C" not null
  obligation_id text collate "C" not null
  year integer not null
  number integer not null
  due_on date not null
  units jsonb not null
  reason text
  reason_salt bytea
  reason_commitment bytea not null
  actor text not null
  asked_at bigint not null
  asked_real_at bigint not null
  hash bytea not null
  due_time text collate "C"
  ground text
  cut_off text collate "C"
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (request_id)
  UNIQUE (plan_slug, obligation_id, year, number)

roles
  person_id text collate "C" not null
  role text collate "C" not null
  plan_slug text collate "C"
  unit_id text collate "C"
  from_at bigint not null
  until_at bigint
  granted_by text not null
  granted_real_at bigint not null
  ended_by text
  CHECK (
CASE
    WHEN (role = ANY (ARRAY['unit'::text, 'head'::text])) THEN (unit_id IS NOT NULL)
    WHEN (role = ANY (ARRAY['reviewer'::text, 'viewer'::text])) THEN true
    ELSE (unit_id IS NULL)
END)
  CHECK (((ended_by IS NULL) OR (until_at IS NOT NULL)))
  CHECK (((role = 'administrator'::text) = (plan_slug IS NULL)))
  CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'reviewer'::text, 'viewer'::text, 'head'::text, 'unit'::text])))
  CHECK ((until_at >= from_at))
  FOREIGN KEY (person_id) REFERENCES persons(person_id)
  UNIQUE NULLS NOT DISTINCT (person_id, role, plan_slug, unit_id, from_at)

rulings
  assignment_key bigint not null
  ruling_id text collate "C" not null
  wish jsonb not null
  reason text
  reason_salt bytea
  reason_commitment bytea
  actor text not null
  asked_at bigint not null
  hash bytea not null
  outcome text collate "C"
  code text collate "C"
  details jsonb
  ground jsonb
  ground_salt bytea
  ground_commitment bytea
  CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
  FOREIGN KEY (assignment_key) REFERENCES assignments(assignment_key)
  PRIMARY KEY (assignment_key, ruling_id)

sessions
  token_hash text collate "C" not null
  actor text not null
  created_real_at bigint not null
  expires_real_at bigint not null
  agent text
  PRIMARY KEY (token_hash)

sign_in_links
  token_hash text collate "C" not null
  actor text not null
  expires_real_at bigint not null
  next_path text
  PRIMARY KEY (token_hash)

sign_in_requests
  request_key bigint not null
  mailbox text collate "C" not null
  language text collate "C" not null
  next_path text
  asked_real_at bigint not null
  attempts integer not null
  retry_real_at bigint not null
  settled_real_at bigint
  CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  PRIMARY KEY (request_key)
  CREATE INDEX sign_in_requests_by_mailbox ON sign_in_requests USING btree (lower(mailbox), asked_real_at)

staged_plans
  plan_slug text collate "C" not null
  hash bytea not null
  plan jsonb not null
  kept_from date not null
  obligations_kept_from jsonb not null
  on_version integer
  move_open boolean not null
  staged_at bigint not null
  staged_by text not null
  version integer
  changed boolean
  silent_to text
  PRIMARY KEY (plan_slug, hash)

standings
  assignment_key bigint not null
  last_sequence integer not null
  last_hash bytea not null
  wake_at bigint
  set_apart_at bigint
  reminders_taken smallint not null
  overdue_reminders_taken smallint not null
  escalations_taken smallint not null
  reminder_count smallint not null
  overdue_notice_count smallint not null
  escalation_count smallint not null
  review_reminder_count smallint not null
  ruling_count smallint not null
  escalated_level smallint not null
  version integer not null
  overdue_at bigint
  submission_id text collate "C"
  nil boolean
  on_time boolean
  submitted_at bigint
  review_remind_at jsonb
  review_reminders_taken smallint
  returned_at bigint
  extended_at bigint
  accepted_at bigint
  waived_at bigint
  transferred_at bigint
  transferred_to text collate "C"
  missed_at bigint
  ended_at bigint
  ruling_ids text[] not null
  punctual_version integer
  punctual_at bigint
  punctual_due_at bigint
  last_return jsonb
  times_returned smallint not null
  times_mended_late smallint not null
  lapsed_at bigint
  last_act integer not null
  contested_at bigint
  promised_on date
  paused_until bigint
  former_unit_ids text[] collate "C" not null
  review_head_at jsonb
  review_heads_taken smallint
  asking jsonb
  ask_reminder_count smallint not null
  entered jsonb
  stopped_at bigint
  stop_remind_at jsonb
  stop_reminders_taken smallint
  stop_reminder_count smallint not null
  stopped_ms bigint not null
  acknowledged_at bigint
  acknowledge_reminded_at bigint
  prepared jsonb
  submitted_version integer
  due_by bigint not null
  lead jsonb
  waits_for text
  waived_rules text[] collate "C"
  PRIMARY KEY (assignment_key)
  CREATE INDEX standings_asking ON standings USING btree (due_by, assignment_key) WHERE (asking IS NOT NULL)
  CREATE INDEX standings_by_due ON standings USING btree (due_by, assignment_key)
  CREATE INDEX standings_by_lead ON standings USING btree (((lead ->> 'assignmentId'::text))) WHERE (lead IS NOT NULL)
  CREATE INDEX standings_ended ON standings USING btree (ended_at, assignment_key) WHERE (ended_at IS NOT NULL)
  CREATE INDEX standings_open_by_due ON standings USING btree (due_by, assignment_key) WHERE (ended_at IS NULL)
  CREATE INDEX standings_waiting ON standings USING btree (assignment_key) WHERE (waits_for IS NOT NULL)

submission_files
  submission_id text collate "C" not null
  file_id text collate "C" not null
  name text not null
  media_type text not null
  size integer not null
  sha256 bytea not null
  is_document boolean not null
  FOREIGN KEY (sha256) REFERENCES files(sha256)
  FOREIGN KEY (submission_id) REFERENCES submissions(submission_id)
  PRIMARY KEY (submission_id, file_id)

submissions
  submission_id text collate "C" not null
  assignment_key bigint not null
  version integer not null
  form_values jsonb
  values_salt bytea
  values_commitment bytea not null
  nil boolean not null
  note text
  note_salt bytea
  note_commitment bytea
  actor text not null
  channel text not null
  stored_at bigint not null
  stored_real_at bigint not null
  due_at bigint not null
  on_time boolean not null
  after_sequence integer not null
  hash bytea not null
  taken_in_sequence integer
  taken_in_at bigint
  on_behalf jsonb
  entry_said jsonb
  entry_salt bytea
  entry_commitment bytea
  document jsonb
  document_salt bytea
  document_commitment bytea
  FOREIGN KEY (assignment_key) REFERENCES assignments(assignment_key)
  PRIMARY KEY (submission_id)
  UNIQUE (assignment_key, version)

tallies
  cycle_key bigint not null
  shard integer not null
  opens_at bigint not null
  due_on date not null
  due_at bigint not null
  due_soon_at bigint
  asked boolean not null
  escalated_level smallint not null
  on_time boolean
  punctual_due_at bigint
  nil boolean
  overdue boolean not null
  stopped boolean not null
  submitted boolean not null
  returned boolean not null
  accepted boolean not null
  waived boolean not null
  transferred boolean not null
  missed boolean not null
  lapsed boolean not null
  ended boolean not null
  contested boolean not null
  asking boolean not null
  prepared boolean not null
  disputed boolean not null
  count integer not null
  times_returned integer not null
  times_mended_late integer not null
  units text[] not null
  contribution boolean not null
  invited boolean not null
  FOREIGN KEY (cycle_key) REFERENCES cycles(cycle_key)
  CREATE INDEX tallies_by_shard ON tallies USING btree (cycle_key, shard)

timetables
  assignment_key bigint not null
  opens_at bigint not null
  due_on date not null
  due_at bigint not null
  lock_at bigint not null
  rest jsonb not null
  due_soon_at bigint
  PRIMARY KEY (assignment_key)

tokens
  token_id text collate "C" not null
  token_hash text collate "C" not null
  purpose text not null
  role text collate "C" not null
  plan_slug text collate "C" not null
  unit_id text collate "C"
  from_at bigint not null
  until_at bigint
  issued_by text not null
  issued_real_at bigint not null
  revoked_by text
  CHECK (
CASE
    WHEN (role = 'unit'::text) THEN (unit_id IS NOT NULL)
    WHEN (role = 'coordinator'::text) THEN (unit_id IS NULL)
    ELSE true
END)
  CHECK (((revoked_by IS NULL) OR (until_at IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['coordinator'::text, 'viewer'::text, 'unit'::text, 'calendar'::text])))
  CHECK ((token_id <> ''::text))
  CHECK ((until_at >= from_at))
  PRIMARY KEY (token_id)
  UNIQUE (token_hash)

training_words
  plan_slug text collate "C" not null
  sequence integer not null
  place integer not null
  person text collate "C" not null
  word text collate "C" not null
  value jsonb
  salt bytea
  commitment bytea not null
  CHECK ((word = ANY (ARRAY['trainee'::text, 'certificate'::text])))
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (plan_slug, sequence, place)
  CREATE INDEX training_words_by_code ON training_words USING btree (plan_slug, ((value ->> 'code'::text))) WHERE (word = 'trainee'::text)
  CREATE INDEX training_words_by_person ON training_words USING btree (plan_slug, person)

turns
  cycle_key bigint not null
  shard integer not null
  turn_id text collate "C" not null
  answer jsonb not null
  at bigint not null
  hash bytea not null
  FOREIGN KEY (cycle_key) REFERENCES cycles(cycle_key)
  PRIMARY KEY (cycle_key, shard)

unanchored
  fact_table text collate "C" not null
  key text collate "C" not null
  aspect text collate "C" not null
  number bigint not null
  PRIMARY KEY (fact_table, key, aspect, number)

unit_acts
  assignment_key bigint not null
  act_id text collate "C" not null
  number integer not null
  after_version integer not null
  act jsonb not null
  reason text
  reason_salt bytea
  reason_commitment bytea
  actor text not null
  stored_at bigint not null
  stored_real_at bigint not null
  hash bytea not null
  taken_in_sequence integer
  taken_in_at bigint
  CHECK ((number > 0))
  FOREIGN KEY (assignment_key) REFERENCES assignments(assignment_key)
  PRIMARY KEY (assignment_key, act_id)
  UNIQUE (assignment_key, number)

units
  plan_slug text collate "C" not null
  unit_id text collate "C" not null
  name_vi text not null
  name_en text not null
  contact_keys bigint[] not null
  FOREIGN KEY (plan_slug) REFERENCES plans(slug)
  PRIMARY KEY (plan_slug, unit_id)

unsent_files
  assignment_key bigint not null
  unit_id text collate "C" not null
  file_id integer not null
  input text not null
  name text not null
  media_type text not null
  sha256 bytea not null
  size integer not null
  FOREIGN KEY (assignment_key, unit_id) REFERENCES unsent_reports(assignment_key, unit_id) ON DELETE CASCADE
  PRIMARY KEY (assignment_key, unit_id, file_id)

unsent_reports
  assignment_key bigint not null
  unit_id text collate "C" not null
  revision bigint not null
  typed jsonb not null
  saved_by text not null
  saved_at bigint not null
  FOREIGN KEY (assignment_key) REFERENCES assignments(assignment_key)
  PRIMARY KEY (assignment_key, unit_id)

upload_amounts
  assignment_key bigint not null
  on_day date not null
  bytes bigint not null
  FOREIGN KEY (assignment_key) REFERENCES assignments(assignment_key)
  PRIMARY KEY (assignment_key, on_day)

webhook_deliveries
  delivery_key bigint not null
  webhook_id text collate "C" not null
  stream_key bigint not null
  sequence integer not null
  state text collate "C" not null
  attempts integer not null
  unknown_count integer not null
  queued_real_at bigint not null
  retry_real_at bigint not null
  lease_until_real_at bigint
  settled_real_at bigint
  response text
  CHECK ((state = ANY (ARRAY['pending'::text, 'sending'::text, 'unknown'::text, 'sent'::text, 'failed'::text, 'cancelled'::text])))
  FOREIGN KEY (webhook_id) REFERENCES webhooks(webhook_id)
  PRIMARY KEY (delivery_key)
  UNIQUE (webhook_id, stream_key, sequence)
  CREATE INDEX webhook_deliveries_by_time ON webhook_deliveries USING btree (queued_real_at)
  CREATE INDEX webhook_deliveries_waiting ON webhook_deliveries USING btree (retry_real_at) WHERE (settled_real_at IS NULL)

webhooks
  webhook_id text collate "C" not null
  url text not null
  secret text not null
  plan_slug text collate "C"
  from_at bigint not null
  registered_by text not null
  registered_real_at bigint not null
  ended_at bigint
  ended_by text
  CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  CHECK ((webhook_id <> ''::text))
  PRIMARY KEY (webhook_id)
