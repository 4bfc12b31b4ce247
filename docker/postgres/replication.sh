#!/bin/sh
# Lets a replica follow the database: a role of its own, and its way in.
set -eu
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set password="$CONCORDAT_REPLICA_PASSWORD" <<'SQL'
create role concordat_replica login replication password :'password';
SQL
echo "host replication concordat_replica all scram-sha-256" >>"$PGDATA/pg_hba.conf"
psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --command "select pg_reload_conf()"
