-- The roles and the database of an installation; run once by a superuser, with psql and two variables:
--   psql -v owner_password=… -v app_password=… -f roles.sql
-- The owner migrates. The application's role owns nothing: the migrations grant it what it needs, and on the ledger that is
-- appending and reading only.
CREATE ROLE duban_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE duban_app LOGIN PASSWORD :'app_password';
-- Not plain C: trigrams of Chinese text would be empty. Names are sorted by an explicit ICU collation where it matters.
CREATE DATABASE duban OWNER duban_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE duban FROM PUBLIC;
GRANT CONNECT ON DATABASE duban TO duban_app;
