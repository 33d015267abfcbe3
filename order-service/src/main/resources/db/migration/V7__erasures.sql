-- Accounts that are gone. Their orders belong to a pseudonym at once; an order that is still under way keeps its recipient until
-- it ends. Then nobody knows any more whose pseudonym it was.
create table erasure (
    user_id      uuid primary key,
    pseudonym    uuid unique,
    asked_at     timestamptz not null,
    completed_at timestamptz,
    check ((pseudonym is null) = (completed_at is not null))
);
create index erasure_open on erasure (asked_at) where completed_at is null;
