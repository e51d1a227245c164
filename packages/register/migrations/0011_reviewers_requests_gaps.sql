-- When the head of a reviewer is told that nothing was ruled, and how often he has been.
alter table standings add column review_head_at jsonb;
alter table standings add column review_heads_taken smallint;

-- What was handed in before: nobody's head is told of it by the facts that there are.
update standings set review_head_at = '[]', review_heads_taken = 0 where submission_id is not null;

-- What is asked for outside the calendar may be due at an hour, and names its legal ground.
alter table requests add column due_time text collate "C";
alter table requests add column ground text;

-- When units could last reach the portal, in plan time; null where it never ran by the real clock.
alter table deployment add column portal_seen_at bigint;
