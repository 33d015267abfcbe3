-- One row per e-mail that is owed, made in the transaction that takes the event: the primary key is what makes it once.
create table mails (
    order_id   uuid not null,
    kind       text not null check (kind in ('CONFIRMED', 'REJECTED', 'CANCELLED', 'SHIPPED', 'REFUNDED')),
    state      text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'UNDELIVERABLE')),
    letter     jsonb, -- erased some time after the mail has been sent
    created_at timestamptz not null,
    due_at     timestamptz not null, -- not to be tried before; a claim moves it, so a crash only delays
    attempts   integer not null default 0,
    last_error text,
    ended_at   timestamptz,
    primary key (order_id, kind),
    check ((state = 'WAITING') = (ended_at is null)),
    check (state <> 'WAITING' or letter is not null)
);

create index mails_waiting on mails (due_at) where state = 'WAITING';
create index mails_ended on mails (ended_at) where state <> 'WAITING';
