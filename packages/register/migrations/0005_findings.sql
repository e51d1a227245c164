-- Something that a person must decide or mend. Its words, how soon and who is to act follow from its kind and data.
create table findings (
  -- A business key: the same twice is one row, which is opened again where it was closed.
  finding_id text collate "C" primary key,
  kind text collate "C" not null,
  -- What it is about: the id of a cycle or an assignment, the key of an obligation or a unit, a name of the machine.
  subject text collate "C" not null,
  data jsonb not null,
  opened_at bigint not null,
  closed_at bigint,
  -- How it ended: by itself, or by a person with a reason.
  ending text collate "C",
  closed_by text collate "C",
  reason text,
  check ((closed_at is null) = (ending is null)),
  check ((ending is not distinct from 'by-person') = (closed_by is not null and reason is not null))
);
