create table inbox (
    consumer text not null,
    message_id uuid not null,
    received_at timestamptz not null default now(),
    primary key (consumer, message_id)
);

-- Rows come in the order of time, so a few pages tell where the old ones lie.
create index inbox_received_at on inbox using brin (received_at);
