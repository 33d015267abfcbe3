-- That somebody's data was to be forgotten, and who has done so: all that is left of an account. The id means nothing to
-- anybody any more; the receipt is known by its holder, here is its hash.
create table erasure (
    user_id      uuid primary key,
    receipt_hash bytea       not null unique,
    asked_at     timestamptz not null
);

create table erasure_step (
    user_id      uuid not null references erasure on delete cascade,
    service      text not null,
    completed_at timestamptz,
    primary key (user_id, service)
);
