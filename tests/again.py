"""One PostgreSQL database for many tests: emptied of what the last one wrote, not made again.

A database is hundreds of files; to copy them for every test takes longer than most tests do. So
does a new connection, which learns of every table anew: this one is kept, and so is the app's own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psycopg

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
COLUMNS = """SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
WHERE table_schema = 'public' AND table_name = %s AND is_generated = 'NEVER'"""
SEQUENCES = "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public'"
ALONE = """SELECT pg_terminate_backend(pid, 20000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND state IS DISTINCT FROM 'idle';"""
"""Who has left a transaction open is sent away, and awaited; one who waits for the next question
holds nothing.
"""


@dataclass
class Again:
    """What brings a database back to how it was when this was made."""

    url: str
    connection: psycopg.Connection
    script: str

    def go(self) -> None:
        self.connection.execute(self.script)


@contextmanager
def remembered(url: str) -> Iterator[Again]:
    """Keep the rows a database has beside it, in a schema of their own."""
    steps = [ALONE, "BEGIN; SET LOCAL session_replication_role = replica;"]
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA pristine")
        for (table,) in connection.execute(TABLES).fetchall():
            steps.append(_step(connection, table))
        for name, value in connection.execute(SEQUENCES).fetchall():
            is_used = "true" if value else "false"
            steps.append(f"SELECT setval('public.{name}', {value or 1}, {is_used});")
        yield Again(url, connection, "\n".join([*steps, "COMMIT;"]))


def _step(connection: psycopg.Connection, table: str) -> str:
    (rows,) = connection.execute(f'SELECT count(*) FROM public."{table}"').fetchone()
    if not rows:
        return f'DELETE FROM public."{table}";'
    connection.execute(f'CREATE TABLE pristine."{table}" AS TABLE public."{table}"')
    (columns,) = connection.execute(COLUMNS, [table]).fetchone()
    return (
        f'DELETE FROM public."{table}"; INSERT INTO public."{table}" ({columns})'
        f' SELECT {columns} FROM pristine."{table}";'
    )
