create table sign_in_links (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
  expires_real_at bigint not null
);

create table sessions (
  token_hash text collate "C" primary key,
  account text not null,
  role text collate "C" not null,
  unit_id text collate "C",
  created_real_at bigint not null,
  expires_real_at bigint not null
);
