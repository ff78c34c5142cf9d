#!/bin/sh
# Run by the postgres image when its data folder is new.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$DUBAN_OWNER_PASSWORD" -v app_password="$DUBAN_APP_PASSWORD" -f /duban/roles.sql
