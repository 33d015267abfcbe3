-- Whose sign-in it is, to end all of somebody's at once. A session has the same id as its principal's name.
alter table sign_in add column user_id text;
create index sign_in_user on sign_in (user_id) where user_id is not null;
create index spring_session_principal on spring_session (principal_name) where principal_name is not null;
