-- One register, one Temporal namespace, one clock, which know one another (design, section 2).
create table deployment (
  -- One row: a second has the same key.
  one boolean primary key default true check (one),
  deployment_id text collate "C" not null,
  -- 'real', or the identity of a fast clock: a demonstration never writes into an office's register.
  clock text collate "C" not null,
  created_real_at bigint not null
);
