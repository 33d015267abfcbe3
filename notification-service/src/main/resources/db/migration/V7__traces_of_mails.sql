-- The W3C trace context of what a mail is about: the sending, some time later, is part of the same trace.
alter table mails add column traceparent text;
