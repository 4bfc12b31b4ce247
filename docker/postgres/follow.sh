#!/bin/sh
# Starts a replica of the database, and copies it first where there is no copy yet.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  rm -rf "$PGDATA"
  pg_basebackup --dbname "host=database user=concordat_replica password=$PGPASSWORD" --write-recovery-conf --pgdata "$PGDATA"
  echo "hot_standby_feedback = on" >>"$PGDATA/postgresql.auto.conf"
fi
exec postgres
