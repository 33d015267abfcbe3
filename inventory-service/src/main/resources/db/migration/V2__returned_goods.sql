-- What of an order's goods has come back since they were sold: by restocking, so that each is done once.
alter table holdings add column returned jsonb;

alter table ledger drop constraint ledger_kind_check, add constraint ledger_kind_check
    check (kind in ('RESERVED', 'COMMITTED', 'RELEASED', 'EXPIRED', 'RESTOCKED', 'RETURNED', 'ADJUSTED')) not valid;
alter table ledger validate constraint ledger_kind_check;
