-- What staff do, as the services tell it: the action before it is done, the outcome after. The two may come in any order.
create table staff_action (
    id         uuid primary key,
    at         timestamptz not null,
    actor      uuid        not null,
    roles      text[]      not null,
    service    text        not null,
    method     text        not null,
    route      text        not null,
    path       text        not null,
    request_id text,
    trace_id   text
);

create index staff_action_latest on staff_action (at desc, id desc);
create index staff_action_of_actor on staff_action (actor, at desc, id desc);

create table staff_action_outcome (
    action_id uuid primary key,
    status    int         not null check (status between 100 and 599),
    at        timestamptz not null
);

create function refuse_audit_change() returns trigger language plpgsql as
$$
begin
    raise exception 'the audit log is append-only' using errcode = 'integrity_constraint_violation';
end
$$;

create trigger staff_action_is_append_only
    before update or delete or truncate on staff_action
    for each statement execute function refuse_audit_change();

create trigger staff_action_outcome_is_append_only
    before update or delete or truncate on staff_action_outcome
    for each statement execute function refuse_audit_change();
