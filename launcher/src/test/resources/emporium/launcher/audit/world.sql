-- A small shop in which everything is as it must be: one order kept (…1), one rejected (…2), one cancelled and paid back (…3), one archived (…a).

-- in inventory
insert into stock values ('LAMP', 'berlin', 97, 0, 4), ('LAMP', 'lyon', 0, 0, 0);
insert into ledger (sku, warehouse, kind, on_hand_by, reserved_by, order_id, actor, reason, at) values
    ('LAMP', 'berlin', 'ADJUSTED', 100, 0, null, 'somebody', 'first stock', now()),
    ('LAMP', 'berlin', 'CONDENSED', -1, 0, null, null, null, now() - interval '2 years'),
    ('LAMP', 'berlin', 'RESERVED', 0, 2, '00000000-0000-0000-0000-000000000001', null, null, now()),
    ('LAMP', 'berlin', 'COMMITTED', -2, -2, '00000000-0000-0000-0000-000000000001', null, null, now()),
    ('LAMP', 'berlin', 'RESERVED', 0, 1, '00000000-0000-0000-0000-000000000003', null, null, now()),
    ('LAMP', 'berlin', 'COMMITTED', -1, -1, '00000000-0000-0000-0000-000000000003', null, null, now()),
    ('LAMP', 'berlin', 'RESTOCKED', 1, 0, '00000000-0000-0000-0000-000000000003', null, null, now());
insert into holdings (order_id, state, expires_at, created_at, changed_at) values
    ('00000000-0000-0000-0000-000000000001', 'COMMITTED', now(), now() - interval '1 hour', now() - interval '1 hour'),
    ('00000000-0000-0000-0000-000000000003', 'RESTOCKED', null, now() - interval '1 hour', now() - interval '1 hour'),
    ('00000000-0000-0000-0000-00000000000a', 'COMMITTED', now() - interval '2 years', now() - interval '2 years', now() - interval '2 years');
insert into reservations values
    ('00000000-0000-0000-0000-000000000001', 'LAMP', 'berlin', 2, 'COMMITTED'),
    ('00000000-0000-0000-0000-000000000003', 'LAMP', 'berlin', 1, 'RESTOCKED'),
    ('00000000-0000-0000-0000-00000000000a', 'LAMP', 'berlin', 1, 'COMMITTED');
insert into inbox (consumer, message_id) values ('inventory-service', '00000000-0000-0000-0001-000000000001');

-- in catalog
insert into category (slug, name, position) values ('lamps', 'Lamps', 1);
insert into product (id, slug, name, description, brand, category, active, attributes, images, rating_count, version,
                     created_at, changed_at, document, card, price_from, labels)
values ('00000000-0000-0000-0002-000000000001', 'lamp', 'Lamp', '', 'Brand', 'lamps', true, '{}', '{}', 0, 7, now(), now(),
        '{}', '{}', 1000, '{}');
insert into sku values ('LAMP', '00000000-0000-0000-0002-000000000001');
insert into variant values ('LAMP', '00000000-0000-0000-0002-000000000001', 1, 'Lamp', '{}', 1000, 'EUR', '');
insert into stock values ('LAMP', 97, 4);
insert into review (id, product_id, author, rating, title, body, version, written_at, changed_at)
values (gen_random_uuid(), '00000000-0000-0000-0002-000000000001', 'Ada', 4, '', '', 1, now(), now());
update product set rating_sum = 4, rating_count = 1, rating_average = 4;

-- in orders
insert into products values ('LAMP', '00000000-0000-0000-0002-000000000001', 7, 'Lamp', 1000, 'EUR', null, true, now());
insert into coupons (code, percent, uses, uses_limit, valid_from, valid_to)
values ('WELCOME', 10, 1, 5, now() - interval '1 day', now() + interval '1 day');
insert into coupon_uses values ('00000000-0000-0000-0000-000000000001', 'WELCOME', 'somebody');
insert into orders (id, number, quote_id, owner, placed_at, customer, address, lines, currency, subtotal, discount, shipping, tax,
                    total, version, status, status_detail, captured, refunded, awaits, repeats)
select cast('00000000-0000-0000-0000-00000000000' || n as uuid), n, gen_random_uuid(), 'somebody', now() - interval '1 hour',
       '{"email": "ada@example.com"}', '{}',
       cast(format('[{"sku": "LAMP", "quantity": %s, "unitPrice": {"amount": "10.00", "currency": "EUR"}}]', pieces) as jsonb),
       'EUR', pieces * 1000, 0, 500, 0, pieces * 1000 + 500, version, status, '{}', captured, refunded, '', 0
from (values (1, 2, 4, 'CONFIRMED', 2500, 0), (2, 1, 2, 'REJECTED', 0, 0), (3, 1, 5, 'CANCELLED', 1500, 1500))
     as o (n, pieces, version, status, captured, refunded);
insert into order_timeline
select cast('00000000-0000-0000-0000-00000000000' || n as uuid), version, now() - interval '1 hour', state, ''
from (values (1, 1, 'PENDING'), (1, 2, 'RESERVED'), (1, 3, 'AUTHORIZED'), (1, 4, 'CONFIRMED'),
             (2, 1, 'PENDING'), (2, 2, 'REJECTED'),
             (3, 1, 'PENDING'), (3, 2, 'RESERVED'), (3, 3, 'AUTHORIZED'), (3, 4, 'CONFIRMED'), (3, 5, 'CANCELLED'))
     as t (n, version, state);
insert into archive.orders
select (jsonb_populate_record(o, '{"id": "00000000-0000-0000-0000-00000000000a", "quote_id": "00000000-0000-0000-0005-000000000001", "status": "DELIVERED", "version": 6}')).*
from orders o where id = '00000000-0000-0000-0000-000000000001';
update archive.orders
set lines = jsonb_set(lines, '{0,quantity}', '1'), subtotal = 1000, total = 1500, captured = 1500, placed_at = now() - interval '2 years';
insert into archive.order_timeline
select '00000000-0000-0000-0000-00000000000a', version, now() - interval '2 years', state, ''
from (values (1, 'PENDING'), (2, 'RESERVED'), (3, 'AUTHORIZED'), (4, 'CONFIRMED'), (5, 'SHIPPED'), (6, 'DELIVERED')) as t (version, state);
insert into order_messages (order_id, at, sent, type, message_id)
values ('00000000-0000-0000-0000-000000000001', now() - interval '1 hour', true, 'reserve-stock.v1', '00000000-0000-0000-0001-000000000001'),
       ('00000000-0000-0000-0000-000000000001', now() - interval '1 hour', true, 'order-confirmed.v1', '00000000-0000-0000-0001-000000000002');
insert into idempotency_key (caller, key, fingerprint, status, body)
values ('somebody', 'click', '', 202, '{"id": "00000000-0000-0000-0000-000000000001", "number": "1"}'),
       ('somebody', 'long-ago', '', 202, '{"id": "00000000-0000-0000-0000-00000000000a", "number": "10"}');

-- in payments
insert into payments (order_id, payment_id, amount, currency, status, reference, reason, refunding, created_at, changed_at) values
    ('00000000-0000-0000-0000-000000000001', gen_random_uuid(), 2500, 'EUR', 'CAPTURED', 'c1', null, 0, now(), now()),
    ('00000000-0000-0000-0000-000000000003', gen_random_uuid(), 1500, 'EUR', 'CAPTURED', 'c3', null, 1500, now(), now()),
    ('00000000-0000-0000-0000-00000000000a', gen_random_uuid(), 1500, 'EUR', 'CAPTURED', 'ca', null, 0, now() - interval '2 years', now() - interval '2 years');
insert into ledger values
    ('00000000-0000-0000-0000-000000000001', 'authorize', 'PROVIDER_HOLDS', 'AUTHORIZED', 2500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000001', 'capture', 'PROVIDER_RECEIVABLE', 'CAPTURED', 2500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000001', 'release', 'AUTHORIZED', 'PROVIDER_HOLDS', 2500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000003', 'authorize', 'PROVIDER_HOLDS', 'AUTHORIZED', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000003', 'capture', 'PROVIDER_RECEIVABLE', 'CAPTURED', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000003', 'release', 'AUTHORIZED', 'PROVIDER_HOLDS', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-000000000003', 'refund:all', 'REFUNDED', 'PROVIDER_RECEIVABLE', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-00000000000a', 'authorize', 'PROVIDER_HOLDS', 'AUTHORIZED', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-00000000000a', 'capture', 'PROVIDER_RECEIVABLE', 'CAPTURED', 1500, 'EUR', now()),
    ('00000000-0000-0000-0000-00000000000a', 'release', 'AUTHORIZED', 'PROVIDER_HOLDS', 1500, 'EUR', now());

-- in sandbox
insert into charges (reference, idempotency_key, order_ref, amount, currency, captured, refunded, state, created_at) values
    ('c1', 'c1', '00000000-0000-0000-0000-000000000001', 2500, 'EUR', 2500, 0, 'CAPTURED', now()),
    ('c3', 'c3', '00000000-0000-0000-0000-000000000003', 1500, 'EUR', 1500, 1500, 'REFUNDED', now()),
    ('ca', 'ca', '00000000-0000-0000-0000-00000000000a', 1500, 'EUR', 1500, 0, 'CAPTURED', now());
insert into mails (id, sender, recipient, subject, kind, order_ref, raw, received_at)
select gen_random_uuid(), 'shop', 'ada@example.com', '', kind, '00000000-0000-0000-0000-00000000000' || n, '', now()
from (values (1, 'confirmed'), (2, 'rejected'), (3, 'confirmed'), (3, 'cancelled')) as m (n, kind);

-- in notifications
insert into mails (order_id, kind, state, created_at, due_at, ended_at)
select cast('00000000-0000-0000-0000-00000000000' || n as uuid), kind, 'SENT', now(), now(), now()
from (values (1, 'CONFIRMED'), (2, 'REJECTED'), (3, 'CONFIRMED'), (3, 'CANCELLED')) as m (n, kind);
insert into inbox (consumer, message_id) values ('notification-service', '00000000-0000-0000-0001-000000000002');

-- in catalog
insert into inbox (consumer, message_id) values ('catalog-service', '00000000-0000-0000-0001-000000000002');
