-- Which bytes were handed to the mail server in each attempt: a letter that somebody shows is compared with it. Rows of
-- before have none, nor has an attempt of which no content left.
alter table notice_results add column message_sha256 bytea;
