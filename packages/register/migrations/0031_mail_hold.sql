-- The post office asks before each round whether mail is held: the last word on it, among all that the door tells.
create index events_of_mail_hold on events (stream_key, sequence)
  where fact ->> 'type' in ('mail-held', 'mail-released');
