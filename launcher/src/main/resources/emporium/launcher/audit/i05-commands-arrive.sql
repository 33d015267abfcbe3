-- I5 What was said about an order in the last day has reached every service it concerns
-- in orders
-- by hand Look at /staff/dead-letters and at the consumer's lag. An order that still waits asks again; of one that does not, do by hand what was to be done.

-- with taken (consumer text, message_id uuid) from inventory
select consumer, message_id from inbox where consumer not like '%.dlt' and received_at > now() - interval '25 hours';

-- with paid (consumer text, message_id uuid) from payments
select consumer, message_id from inbox where consumer not like '%.dlt' and received_at > now() - interval '25 hours';

-- with written (consumer text, message_id uuid) from notifications
select consumer, message_id from inbox where consumer not like '%.dlt' and received_at > now() - interval '25 hours';

-- with shown (consumer text, message_id uuid) from catalog
select consumer, message_id from inbox where consumer not like '%.dlt' and received_at > now() - interval '25 hours';

-- checked
select count(*) from order_messages where sent and at > now() - interval '1 day';

-- violations
select m.message_id as id, format('%s about %s has not been taken by %s', m.type, m.order_id, r.consumer) as what
from order_messages m
join (values ('inventory-service', '{reserve-stock.v1,commit-stock.v1,release-stock.v1,restock-stock.v1}'::text[]),
             ('payment-service', '{authorize-payment.v1,capture-payment.v1,void-payment.v1,refund-payment.v1,order-placed.v1}'),
             ('notification-service', '{order-confirmed.v1,order-rejected.v1,order-cancelled.v1,order-shipped.v1,order-refunded.v1,return-received.v1}'),
             ('catalog-service', '{order-confirmed.v1,order-cancelled.v1}')) as r (consumer, types)
     on m.type = any(r.types)
where m.sent and m.at between now() - interval '1 day' and now() - interval '1 minute'
  and not exists (select from (select * from taken union all select * from paid
                               union all select * from written union all select * from shown) as t
                  where t.message_id = m.message_id and t.consumer = r.consumer);
