-- Mails to account holders stand beside those about orders: what order_id holds is then the id of the mail that was asked for.
alter table mails drop constraint mails_kind_check;
alter table mails add constraint mails_kind_check check (kind in (
    'CONFIRMED', 'REJECTED', 'CANCELLED', 'SHIPPED', 'REFUNDED', 'VERIFY_ADDRESS', 'RESET_PASSWORD', 'PASSWORD_CHANGED'));
