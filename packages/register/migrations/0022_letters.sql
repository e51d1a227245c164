-- A letter that came back names the one that left.
create index notices_by_message on notices (message_id);
create index notice_results_by_digest on notice_results (digest_id) where digest_id is not null;
