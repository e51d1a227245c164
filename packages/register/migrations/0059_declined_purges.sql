-- Each look at purges asks which of them were declined, of a stream that tells of every sign-in too.
create index events_of_declined_purges on events (stream_key, sequence) where fact ->> 'type' = 'purge-declined';
