#!/bin/bash
# Runs once, on a new volume: a role and a database for each service, and nobody can open another's.
set -euo pipefail

while IFS='=' read -r name password; do
    psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" --dbname postgres \
        -v name="$name" -v password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done </run/secrets/databases
psql -v ON_ERROR_STOP=1 -q --username "$POSTGRES_USER" --dbname postgres \
    -c 'revoke connect, temporary on database postgres from public'
