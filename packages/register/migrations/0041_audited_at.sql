-- When the audit last looked at everything, plan time: whoever watches the deployment asks how long ago.
alter table deployment add column audited_at bigint;
