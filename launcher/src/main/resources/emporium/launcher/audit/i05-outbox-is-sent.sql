-- I5 What was said has left the outbox
-- in each database with a table outbox
-- by hand The relay looks twice a second, nothing makes it look sooner: bring back the broker or the service. docs/runbooks/outbox-stuck.md

-- checked
select count(*) from outbox;

-- violations
select id, format('%s for %s about %s, since %s', type, topic, key, appended_at) as what
from outbox
where appended_at < now() - interval '1 minute';
