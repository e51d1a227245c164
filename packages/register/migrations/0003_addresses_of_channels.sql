-- A notice goes to an address of a channel; all of before went to mailboxes.
alter table notices rename column contact_email to address;
alter table notices add column channel text collate "C" not null default 'mail';
alter table notices alter column channel drop default;
alter table notices drop constraint notices_assignment_id_kind_ordinal_contact_email_key;
alter table notices add unique (assignment_id, kind, ordinal, channel, address);
drop index notices_by_contact;
create index notices_by_address on notices (channel, address, not_before);
