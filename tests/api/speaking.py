"""Programs that speak for the cast."""

from typing import Any

from sqlalchemy import select

from commons.api.actions import create_token
from commons.membership.models import Person
from commons.workspaces.models import Workspace
from kernel.database import db


class Program:
    """Something that asks with a token, and carries no cookie."""

    def __init__(self, app, token: str) -> None:
        self.client, self.token = app.test_client(use_cookies=False), token

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers=self._headers(headers))

    def post(self, path: str, key: str = "", **sent: Any) -> Any:
        headers = self._headers({"Idempotency-Key": key} if key else {})
        return self.client.post(f"/api/v1{path}", json=sent, headers=headers)

    def _headers(self, more: dict[str, str]) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **more}


def speaking(app, person, *, writes=True, places=None, days=7) -> Program:
    """A program that speaks for somebody."""
    with app.app_context():
        who = db.session.get(Person, person.id)
        found = select(Workspace.id).where(Workspace.slug.in_(places or []))
        numbers = None if places is None else list(db.session.scalars(found))
        token, _kept = create_token(who, "test", days, writes=writes, places=numbers)
        return Program(app, token)
