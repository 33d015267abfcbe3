create table outbox (
    -- Drawn while the writer holds its aggregate's lock, so per key it is the order of the commits.
    -- The sequence must not be cached: sessions would draw from ranges of their own.
    position bigint generated always as identity primary key,
    partition smallint not null,
    id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    source text not null,
    -- as the header says it
    time text not null,
    traceparent text,
    -- further headers, a JSON object of strings
    headers text,
    data bytea not null,
    appended_at timestamptz not null default now()
) with (
    -- a queue: all rows die young, and the readers start where the dead ones lie
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_insert_scale_factor = 0,
    autovacuum_vacuum_insert_threshold = 100000,
    autovacuum_vacuum_cost_delay = 0
);

-- The body comes as JSON text, which never gets shorter than a few hundred bytes by compression.
alter table outbox alter column data set storage external;
