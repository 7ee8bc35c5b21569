"""How many SQL statements does one operation make? Counted inside, on the same database.

    python -m bench.statements PATHS COOKIE CSRF [--show]

prints a JSON object; PATHS names the operations as a JSON object too, a reply's path begins with
`POST `. With `--show`, what was counted is written to the error output.
"""

import json
import sys
import uuid
from contextlib import suppress
from typing import Any

from sqlalchemy import event

from app import create_app
from bench.texts import WRITTEN
from kernel.database import db

UNCOUNTED = ("BEGIN", "PRAGMA")


def main(paths: dict[str, str], cookie: str, csrf: str) -> None:
    app, made = create_app(), list[str]()
    client = app.test_client()
    client.set_cookie("plenary", cookie)
    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *told: made.append(told[2]))
    counted = {}
    for name, path in paths.items():
        _visit(client, path, csrf)
        made.clear()
        _visit(client, path, csrf)
        counted[name] = [one for one in made if not one.startswith(UNCOUNTED)]
    if "--show" in sys.argv:
        _show(counted)
    print(json.dumps({name: len(found) for name, found in counted.items()}))


def _visit(client: Any, path: str, csrf: str) -> None:
    headers = {"Accept": "application/json" if path.startswith("POST") else "text/html"}
    if path.startswith("POST "):
        form = {"text": WRITTEN[0], "key": str(uuid.uuid4())}
        path = path.removeprefix("POST ")
        answer = client.post(path, data=form, headers={**headers, "X-CSRF-Token": csrf})
    else:
        answer = client.get(path, headers=headers)
    if answer.status_code >= 400:  # noqa: PLR2004 refused
        sys.exit(f"{path}: {answer.status_code}")


def _show(counted: dict[str, list[str]]) -> None:
    for name, found in counted.items():
        print(f"\n== {name}", *(" ".join(one.split()) for one in found), sep="\n", file=sys.stderr)


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        main(json.loads(sys.argv[1]), sys.argv[2], sys.argv[3])
