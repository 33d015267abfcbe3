-- One payment per order. due_at is set while a call to the provider is outstanding: whoever takes it pushes
-- due_at ahead, so that nobody else does until then; attempts counts how often it was taken.
create table payments (
    order_id   uuid primary key,
    payment_id uuid,
    number     text,
    amount     bigint check (amount is null or amount >= 0 or status = 'DECLINED'),
    currency   text,
    status     text not null check (status in ('BARRED', 'REQUESTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED',
                                               'VOIDING', 'CANCELLING', 'GIVEN_UP', 'VOIDED', 'DECLINED')),
    token      text,
    deadline   timestamptz,
    reference  text,
    reason     text,
    -- what was, or will be, given back
    refunding  bigint not null default 0,
    due_at     timestamptz,
    attempts   integer not null default 0,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((status = 'BARRED') = (amount is null)),
    check ((amount is null) = (payment_id is null) and (amount is null) = (currency is null)),
    check ((status = 'REQUESTED') = (token is not null) and (status = 'REQUESTED') = (deadline is not null)),
    check ((status in ('AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING')) = (reference is not null)),
    check ((status in ('BARRED', 'VOIDING', 'CANCELLING', 'GIVEN_UP', 'VOIDED', 'DECLINED')) = (reason is not null)),
    check (refunding = 0 or status in ('CAPTURING', 'CAPTURED') and refunding between 0 and amount),
    check (due_at is null or status in ('REQUESTED', 'CAPTURING', 'CAPTURED', 'VOIDING', 'CANCELLING', 'GIVEN_UP'))
) with (fillfactor = 80);
create index payments_due on payments (due_at) where due_at is not null;

create table refunds (
    order_id   uuid not null references payments,
    refund_id  uuid not null,
    amount     bigint not null check (amount > 0),
    currency   text not null,
    reason     text not null,
    status     text not null check (status in ('OPEN', 'DONE', 'REFUSED')),
    refusal    text,
    created_at timestamptz not null,
    primary key (order_id, refund_id),
    check ((status = 'REFUSED') = (refusal is not null))
);

-- Double entry: an amount leaves one account for another, so every line balances by its shape. One capture
-- per order, one booking per refund: the key sees to it.
create table ledger (
    order_id uuid not null,
    entry    text not null,
    debit    text not null,
    credit   text not null,
    amount   bigint not null check (amount > 0),
    currency text not null,
    at       timestamptz not null,
    primary key (order_id, entry),
    check (debit <> credit),
    check ((entry, debit, credit) in (
               ('authorize', 'PROVIDER_HOLDS', 'AUTHORIZED'),
               ('release', 'AUTHORIZED', 'PROVIDER_HOLDS'),
               ('capture', 'PROVIDER_RECEIVABLE', 'CAPTURED'))
           or (entry like 'refund:%' and debit = 'REFUNDED' and credit = 'PROVIDER_RECEIVABLE'))
);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end $$;
create trigger ledger_append_only before update or delete on ledger
    for each row execute function ledger_is_append_only();

create view balances as
select account, currency, sum(amount) as balance
from (select debit as account, currency, amount from ledger
      union all
      select credit, currency, -amount from ledger) as sides
group by account, currency;

create table webhook_events (
    event_id    uuid primary key,
    received_at timestamptz not null
);
