-- Keys of authenticators, beside the password. The origin is where the passkey was made, and where alone it is good.
create table passkey (
    id                 uuid primary key,
    account_id         uuid        not null references account on delete cascade,
    origin             text        not null,
    name               text        not null check (length(name) between 1 and 100),
    credential_id      bytea       not null unique,
    public_key         bytea       not null,
    attestation_object bytea       not null,
    signature_count    bigint      not null check (signature_count >= 0),
    transports         text[]      not null,
    added_at           timestamptz not null,
    used_at            timestamptz
);

create index passkey_account on passkey (account_id, id);

-- What an authenticator is to sign, until it has or it is too late: without an account, to sign in; with one, to be added to it.
create table passkey_challenge (
    challenge  text primary key,
    account_id uuid references account on delete cascade,
    origin     text        not null,
    expires_at timestamptz not null
);

create index passkey_challenge_account on passkey_challenge (account_id);
create index passkey_challenge_expires on passkey_challenge (expires_at);
