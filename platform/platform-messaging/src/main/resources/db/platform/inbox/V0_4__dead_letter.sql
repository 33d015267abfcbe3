create table dead_letter (
    id uuid primary key default uuidv7(),
    consumer text not null,
    message_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    source text not null,
    time text not null,
    traceparent text,
    data bytea not null,
    reason text not null,
    attempts int not null,
    set_aside_at timestamptz not null default now(),
    -- of a body too long to keep, only the beginning is here: it cannot be sent again
    complete boolean not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
    closed_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);

create index dead_letter_open on dead_letter (id) where state = 'OPEN';
