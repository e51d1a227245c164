-- The last checkpoint that letters were written about, and those of them that have not left yet: its file names all before.
alter table deployment add column mailed_checkpoint integer;
create table checkpoint_letters (
  checkpoint integer not null references checkpoints,
  mailbox text collate "C" not null,
  message_id text collate "C" not null,
  attempts integer not null default 0,
  retry_real_at bigint not null,
  primary key (checkpoint, mailbox)
);
