#!/bin/sh
# Runs once, when the database is first made: the two roles of the portal and the database the first of them owns.
set -eu
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set password="$CONCORDAT_DB_PASSWORD" --set reader_password="$CONCORDAT_DB_READER_PASSWORD" <<'SQL'
create role concordat login password :'password';
create role concordat_reader login password :'reader_password';
alter role concordat_reader set default_transaction_read_only = on;
alter role concordat_reader set statement_timeout = '10s';
create database concordat owner concordat;
\connect concordat
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
SQL
