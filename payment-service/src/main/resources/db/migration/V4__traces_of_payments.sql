-- The W3C trace context of what was asked for last: the call to the provider, and what follows from it, are part of the same trace.
alter table payments add column traceparent text;
