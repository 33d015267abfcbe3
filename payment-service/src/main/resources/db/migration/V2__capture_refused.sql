-- A capture that the provider refuses for good ends as CAPTURE_REFUSED: nobody asks again before staff does. refusals counts how
-- often it was refused, and with it which round of asking this is.
alter table payments add column refusals integer not null default 0;

alter table payments
    drop constraint payments_status_check,
    drop constraint payments_check4,
    drop constraint payments_check5,
    add constraint payments_status_known check (
        status in ('BARRED', 'REQUESTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'CAPTURE_REFUSED',
                   'VOIDING', 'CANCELLING', 'GIVEN_UP', 'VOIDED', 'DECLINED')),
    add constraint payments_reference_of_what_is_held check (
        (status in ('AUTHORIZED', 'CAPTURING', 'CAPTURED', 'CAPTURE_REFUSED', 'VOIDING')) = (reference is not null)),
    add constraint payments_reason_of_an_end check (
        (status in ('BARRED', 'CAPTURE_REFUSED', 'VOIDING', 'CANCELLING', 'GIVEN_UP', 'VOIDED', 'DECLINED'))
            = (reason is not null));

create index payments_capture_refused on payments (order_id) where status = 'CAPTURE_REFUSED';
