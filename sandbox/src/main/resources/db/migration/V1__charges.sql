-- The provider's books. A charge is the authorization and what became of it; a movement is appended for
-- every capture, void and refund, and never changed.
create table charges (
    reference       text primary key,
    idempotency_key text not null unique,
    -- of the request that made it; null where the key was cancelled before any request came
    fingerprint     bytea,
    order_ref       text,
    number          text,
    amount          bigint not null,
    currency        text not null,
    captured        bigint not null default 0,
    refunded        bigint not null default 0,
    state           text not null,
    decline_reason  text,
    -- when a charge that is still being processed will be settled, and whether a webhook tells of it
    due_at          timestamptz,
    created_at      timestamptz not null,
    settled_at      timestamptz,
    check (state in ('PROCESSING', 'AUTHORIZED', 'DECLINED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED',
                     'VOIDED', 'CANCELLED')),
    check (amount > 0 or state = 'CANCELLED'),
    check (captured between 0 and amount),
    check (refunded between 0 and captured),
    check ((due_at is not null) = (state = 'PROCESSING')),
    check ((decline_reason is not null) = (state = 'DECLINED'))
);
create index charges_order on charges (order_ref);
create index charges_number on charges (number);
create index charges_due on charges (due_at) where due_at is not null;

create table movements (
    idempotency_key text primary key,
    reference       text not null,
    charge          text not null,
    kind            text not null check (kind in ('capture', 'void', 'refund')),
    amount          bigint not null check (amount >= 0),
    currency        text not null,
    at              timestamptz not null
);
create index movements_charge on movements (charge);
create unique index movements_once on movements (charge, kind) where kind in ('capture', 'void');

create function movements_are_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'movements are append-only';
end $$;
create trigger movements_append_only before update or delete on movements
    for each row execute function movements_are_append_only();

-- How often tok_error has already answered 500 to a key.
create table failures (
    idempotency_key text primary key,
    count           integer not null
);

create table webhooks (
    id           uuid primary key,
    body         text not null,
    attempts     integer not null default 0,
    due_at       timestamptz,
    delivered_at timestamptz,
    created_at   timestamptz not null,
    check (due_at is null or delivered_at is null)
);
create index webhooks_due on webhooks (due_at) where due_at is not null;
