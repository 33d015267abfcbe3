-- An order may be refunded more than once, and each refund is worth a mail: what it is about becomes part of the key. An older
-- version beside this one leaves it empty, and then tells an order's refunds once, as it did.
alter table mails add column about text not null default '';
alter table mails drop constraint mails_pkey, add primary key (order_id, kind, about);
