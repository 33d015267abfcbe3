-- I5 What was said has left the outbox
-- in each database with a table outbox

-- checked
select count(*) from outbox;

-- violations
select id, format('%s for %s about %s, since %s', type, topic, key, appended_at) as what
from outbox
where appended_at < now() - interval '1 minute';
