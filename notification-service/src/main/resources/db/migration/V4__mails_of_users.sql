-- Whose mail it is, if they have an account; what was written before this was known is forgotten by its age.
alter table mails add column user_id uuid;
create index mails_user on mails (user_id) where user_id is not null;
