-- I20 No message waits among the dead letters
-- in each database with a table dead_letter
-- by hand Replay or discard it at /staff/dead-letters, or by ./shop dead-letters. docs/runbooks/dead-letters.md

-- checked
select count(*) from dead_letter;

-- violations
select id, format('%s on %s for %s', type, topic, consumer) as what
from dead_letter
where state = 'OPEN';
