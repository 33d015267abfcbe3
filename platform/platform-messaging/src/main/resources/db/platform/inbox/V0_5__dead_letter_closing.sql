-- Who sent a letter again or let it be, and why.
alter table dead_letter
    add closed_by text,
    add closed_because text;

-- What the inbox must not forget while it may be sent again.
create index dead_letter_message on dead_letter (message_id);
