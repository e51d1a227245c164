-- A proof asks at each look which values went by an act, of a stream that tells of every sign-in too.
create index events_of_purges on events (stream_key, sequence) where fact ->> 'type' in ('purge-asked', 'purged');
