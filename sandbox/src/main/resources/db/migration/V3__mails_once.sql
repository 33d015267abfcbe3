-- As good mail servers do: a mail that its sender repeats, for want of an answer, is in the mailbox once.
alter table mails add column message_id text;
create unique index mails_once on mails (message_id, recipient);
