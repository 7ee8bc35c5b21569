"""What is the least a Flask server can spend? The same event loop, and nothing that Plenary does.

`/ready` answers 50 kilobytes that stand ready, `/rows` reads twenty rows by their keys through
the ORM and fills a template, `/insert` writes one row and commits.
"""

from gevent import monkey

monkey.patch_all()

import os  # noqa: E402 patched first, then imported
import socket  # noqa: E402
from collections.abc import Callable  # noqa: E402

import sqlalchemy as sa  # noqa: E402
from flask import Flask, request  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column  # noqa: E402

from bench.texts import texts  # noqa: E402

READY = "x" * 50_000
ROWS = 20
PAGE = """<!DOCTYPE html><title>Rows</title><ol>{% for row in rows %}
<li id="row-{{ row.number }}"><b>{{ row.author }}</b> {{ row.html | safe }}</li>{% endfor %}</ol>"""


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "row"
    number: Mapped[int] = mapped_column(primary_key=True)
    author: Mapped[str] = mapped_column(sa.String(120))
    html: Mapped[str] = mapped_column(sa.Text)


class Said(Base):
    __tablename__ = "said"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(sa.Text)


def opened(url: str) -> sa.Engine:
    address = url.replace("postgresql://", "postgresql+psycopg://", 1)
    engine = sa.create_engine(address, pool_size=15, max_overflow=0, pool_use_lifo=True)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _prepare)
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    rows = [
        {"number": number, "author": f"Writer {number}", "html": f"<p>{text}</p>"}
        for number, text in enumerate(texts(1000), 1)
    ]
    with engine.begin() as connection:
        connection.execute(sa.insert(Row), rows)
    return engine


def _prepare(connection: sa.engine.interfaces.DBAPIConnection, _record: object) -> None:
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
        connection.cursor().execute(f"PRAGMA {pragma}")


def application(engine: sa.Engine) -> Flask:
    app = Flask(__name__)
    page = app.jinja_env.from_string(PAGE)

    @app.get("/ready")
    def ready() -> str:
        return READY

    @app.get("/rows")
    def rows() -> str:
        first = request.args.get("first", 1, type=int)
        wanted = sa.select(Row).where(Row.number.in_(range(first, first + ROWS)))
        with Session(engine) as session:
            found = session.scalars(wanted.order_by(Row.number)).all()
            return page.render(rows=found)

    @app.post("/insert")
    def insert() -> str:
        with engine.begin() as connection:
            connection.execute(sa.insert(Said).values(text=request.form["text"]))
        return "said"

    return app


def serve(app: Callable[..., object]) -> None:
    """As Plenary is served: one process, small frames leave at once."""
    ear = socket.socket()
    ear.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    ear.bind(("127.0.0.1", int(os.environ["PORT"])))
    ear.listen(1024)
    WSGIServer(ear, app, log=None).serve_forever()


if __name__ == "__main__":
    serve(application(opened(os.environ["FLOOR_URL"])))
