-- The audit log stays append-only, except that what is older than a year may go. How long it really stays is a setting.
drop trigger staff_action_is_append_only on staff_action;
create trigger staff_action_is_append_only
    before update or truncate on staff_action
    for each statement execute function refuse_audit_change();
create trigger staff_action_stays_a_year
    before delete on staff_action
    for each row when (old.at > now() - interval '1 year') execute function refuse_audit_change();

drop trigger staff_action_outcome_is_append_only on staff_action_outcome;
create trigger staff_action_outcome_is_append_only
    before update or truncate on staff_action_outcome
    for each statement execute function refuse_audit_change();
create trigger staff_action_outcome_stays_a_year
    before delete on staff_action_outcome
    for each row when (old.at > now() - interval '1 year') execute function refuse_audit_change();
