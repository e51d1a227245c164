-- The post office asks in each statement that claims letters whom mail may go to: the last word on it, among all that
-- the door tells.
create index events_of_mail_limit on events (stream_key, sequence)
  where fact ->> 'type' in ('mail-limited', 'mail-unlimited');
