-- Each breaks one rule. The name of the block is the file of the invariant that must see it, then the database, then the id it must name.

-- i01-ledger-is-stock.sql inventory CHAIR in berlin
insert into stock values ('CHAIR', 'berlin', 5, 0, 0);

-- i01-reserved-is-reservations.sql inventory DESK in berlin
insert into stock values ('DESK', 'berlin', 5, 3, 0);

-- i01-sold-is-committed.sql inventory 00000000-0000-0000-0000-000000000001
update reservations set quantity = 1 where order_id = '00000000-0000-0000-0000-000000000001';

-- i02-never-oversold.sql inventory SOFA in berlin
alter table stock drop constraint stock_check;
insert into stock values ('SOFA', 'berlin', 1, 2, 0);

-- i03-provider-agrees.sql sandbox 00000000-0000-0000-0000-000000000009
insert into charges (reference, idempotency_key, order_ref, amount, currency, captured, refunded, state, created_at)
values ('c9', 'c9', '00000000-0000-0000-0000-000000000009', 100, 'EUR', 100, 0, 'CAPTURED', now());

-- i03-orders-agree.sql orders 00000000-0000-0000-0000-000000000003
update orders set refunded = 1400 where id = '00000000-0000-0000-0000-000000000003';

-- i03-capture-once.sql payments 00000000-0000-0000-0000-000000000008
insert into ledger values
    ('00000000-0000-0000-0000-000000000008', 'refund:1', 'REFUNDED', 'PROVIDER_RECEIVABLE', 1, 'EUR', now());

-- i04-every-order-ends.sql orders 00000000-0000-0000-0000-000000000004
insert into orders (id, number, quote_id, owner, placed_at, customer, address, lines, currency, subtotal, discount, shipping, tax,
                    total, version, status, status_detail, awaits, repeats, due_at)
values ('00000000-0000-0000-0000-000000000004', '4', gen_random_uuid(), 'somebody', now() - interval '1 hour', '{}', '{}',
        '[{"quantity": 1, "unitPrice": {"amount": "1.00"}}]', 'EUR', 100, 0, 0, 0, 100, 1, 'PENDING', '{}', 'STOCK_RESERVED', 0, now());
insert into order_timeline values ('00000000-0000-0000-0000-000000000004', 1, now() - interval '1 hour', 'PENDING', '');

-- i04-allowed-transitions.sql orders 00000000-0000-0000-0000-000000000005
insert into order_timeline values
    ('00000000-0000-0000-0000-000000000005', 1, now(), 'REJECTED', ''),
    ('00000000-0000-0000-0000-000000000005', 2, now(), 'CONFIRMED', '');

-- i04-archived-once.sql orders 00000000-0000-0000-0000-00000000000a
insert into order_timeline values ('00000000-0000-0000-0000-00000000000a', 6, now(), 'DELIVERED', '');

-- i05-outbox-is-sent.sql users 00000000-0000-0000-0003-000000000001
insert into outbox (partition, id, topic, key, type, source, time, data, appended_at)
values (0, '00000000-0000-0000-0003-000000000001', 'users.events', 'k', 'user-changed.v1', '/u', '', '', now() - interval '1 hour');

-- i05-commands-arrive.sql orders 00000000-0000-0000-0001-000000000003
insert into order_messages (order_id, at, sent, type, message_id)
values ('00000000-0000-0000-0000-000000000001', now() - interval '1 hour', true, 'capture-payment.v1', '00000000-0000-0000-0001-000000000003');

-- i06-mailed-once.sql sandbox 00000000-0000-0000-0000-000000000001
insert into mails (id, sender, recipient, subject, kind, order_ref, raw, received_at)
values (gen_random_uuid(), 'shop', 'ada@example.com', '', 'confirmed', '00000000-0000-0000-0000-000000000001', '', now());

-- i06-mail-is-owed.sql notifications 00000000-0000-0000-0000-000000000002
delete from mails where order_id = '00000000-0000-0000-0000-000000000002';

-- i07-versions-without-gap.sql orders 00000000-0000-0000-0000-000000000003
delete from order_timeline where order_id = '00000000-0000-0000-0000-000000000003' and version = 2;

-- i07-stock-copy-is-newest.sql catalog LAMP
update stock set version = 3;

-- i07-price-copy-is-newest.sql orders LAMP
update products set price = 900;

-- i08-one-order-per-key.sql orders lost
insert into idempotency_key (caller, key, fingerprint, status, body)
values ('somebody', 'lost', '', 202, '{"id": "00000000-0000-0000-0000-000000000007", "number": "7"}');

-- i11-totals-add-up.sql orders 00000000-0000-0000-0000-000000000001
update orders set lines = jsonb_set(lines, '{0,quantity}', '3') where id = '00000000-0000-0000-0000-000000000001';

-- i12-ended-holds-no-stock.sql inventory 00000000-0000-0000-0000-000000000002
insert into holdings (order_id, state, expires_at, created_at, changed_at)
values ('00000000-0000-0000-0000-000000000002', 'ACTIVE', now(), now(), now());

-- i12-ended-holds-no-money.sql payments 00000000-0000-0000-0000-000000000002
insert into payments (order_id, payment_id, amount, currency, status, reference, created_at, changed_at)
values ('00000000-0000-0000-0000-000000000002', gen_random_uuid(), 1500, 'EUR', 'AUTHORIZED', 'c2', now(), now());

-- i12-nothing-without-an-order.sql inventory 00000000-0000-0000-0000-000000000006
insert into holdings (order_id, state, expires_at, created_at, changed_at)
values ('00000000-0000-0000-0000-000000000006', 'ACTIVE', now(), now() - interval '1 hour', now() - interval '1 hour');

-- i19-coupon-counts-its-uses.sql orders WELCOME
update coupons set uses = 2;

-- i19-rating-is-its-reviews.sql catalog 00000000-0000-0000-0002-000000000001
update product set rating_sum = 9, rating_count = 2, rating_average = 4.5;

-- i20-no-dead-letters.sql payments 00000000-0000-0000-0004-000000000001
insert into dead_letter (id, consumer, message_id, topic, key, type, source, time, data, reason, attempts, complete)
values ('00000000-0000-0000-0004-000000000001', 'payment-service', gen_random_uuid(), 'orders.events', 'k', 'order-placed.v1', '/o', '', '', 'a test', 4, true);
