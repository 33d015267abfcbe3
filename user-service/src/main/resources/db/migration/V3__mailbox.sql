-- Null: nobody has shown yet that the mailbox is theirs. That is so of every account that is older than this.
alter table account add column email_verified_at timestamptz;

-- What somebody has asked to be written to an address. Asking is one insert, whether there is an account or not: the
-- time the answer takes tells nothing.
create table mail_request (
    id       uuid primary key,
    purpose  text        not null check (purpose in ('VERIFY_ADDRESS', 'RESET_PASSWORD')),
    email    text        not null,
    language text        not null,
    asked_at timestamptz not null
);

-- What shows that a mailbox is its owner's, once. The secret is made when its mail is written; here is its hash only.
create table proof (
    id          uuid primary key,
    account_id  uuid        not null references account on delete cascade,
    purpose     text        not null check (purpose in ('VERIFY_ADDRESS', 'RESET_PASSWORD')),
    email       text        not null,
    secret_hash bytea unique,
    expires_at  timestamptz not null
);

create index proof_account on proof (account_id);
create index proof_expires on proof (expires_at);
