-- I6 Each e-mail about an order was sent once
-- in notifications
-- by hand What was sent cannot be taken back, and what did not arrive is not sent a second time unasked: look at the mail server's log.

-- with arrived (order_id text, kind text, mails bigint) from sandbox
select order_ref as order_id, upper(replace(kind, '-', '_')) as kind, count(*) as mails
from mails where order_ref is not null and kind is not null group by order_ref, upper(replace(kind, '-', '_'));

-- checked
select count(*) from mails where kind not in ('VERIFY_ADDRESS', 'RESET_PASSWORD', 'PASSWORD_CHANGED');

-- violations
select s.order_id as id, format('%s: %s owed, %s sent, %s arrived', s.kind, s.owed, s.sent, coalesce(a.mails, 0)) as what
from (select order_id, kind, count(*) as owed, count(*) filter (where state = 'SENT') as sent
      from mails
      where kind not in ('VERIFY_ADDRESS', 'RESET_PASSWORD', 'PASSWORD_CHANGED')
      group by order_id, kind
      having bool_and(state <> 'WAITING')) s
left join arrived a on a.order_id = s.order_id::text and a.kind = s.kind
where s.sent <> coalesce(a.mails, 0);
