alter table category add version bigint not null default 1 check (version > 0);
