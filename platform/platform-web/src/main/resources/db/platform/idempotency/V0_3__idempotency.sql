-- Answers by idempotency key. A row without a status is never seen from outside:
-- it is written and completed in one transaction.
create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    fingerprint text        not null,
    created_at  timestamptz not null default now(),
    status      smallint,
    headers     text,
    body        text,
    primary key (caller, key)
) with (fillfactor = 70);

create index idempotency_key_created on idempotency_key using brin (created_at);
