-- What an order's amounts were made with; unknown for those that are older.
alter table orders add column tax_percent numeric(6, 3);
alter table orders add column rate numeric check (rate > 0);
alter table orders add column rate_since date;
