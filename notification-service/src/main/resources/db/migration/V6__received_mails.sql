-- An order that has come in is worth a mail, too: what follows may take its time.
alter table mails drop constraint mails_kind_check;
alter table mails add constraint mails_kind_check check (kind in (
    'RECEIVED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'SHIPPED', 'REFUNDED', 'RETURNED', 'VERIFY_ADDRESS', 'RESET_PASSWORD',
    'PASSWORD_CHANGED'));
