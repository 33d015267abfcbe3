-- A role that reads every database of this server and writes none, for ./shop audit. Safe to repeat: psql -v password=… -f auditor.sql
select 'create role auditor' where not exists (select from pg_roles where rolname = 'auditor')
\gexec
alter role auditor login password :'password';
alter role auditor set default_transaction_read_only = on;
grant pg_read_all_data to auditor;
select format('grant connect on database %I to auditor', datname) from pg_database where not datistemplate and datname <> 'postgres'
\gexec
