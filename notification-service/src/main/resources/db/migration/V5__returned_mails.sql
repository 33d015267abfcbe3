-- What came back is worth a mail, one for each return.
alter table mails drop constraint mails_kind_check;
alter table mails add constraint mails_kind_check check (kind in (
    'CONFIRMED', 'REJECTED', 'CANCELLED', 'SHIPPED', 'REFUNDED', 'RETURNED', 'VERIFY_ADDRESS', 'RESET_PASSWORD',
    'PASSWORD_CHANGED'));
