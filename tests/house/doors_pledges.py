"""The addresses of the network and its pledges: what each asks, and a form that is taken."""

from collections.abc import Mapping
from typing import Any

NETWORK, PLEDGES = "/<workspace>/network", "/<workspace>/pledges"
MEMBER, PLEDGE = f"{NETWORK}/<int:participant_id>", f"{PLEDGES}/<int:pledge_id>"
READ, DO, HANDLE, MANAGES = "work.read", "work.do", "work.handle", "seats.manage"
PLACE = ["the workspace"]
"""One participant and one pledge of every place have its number (tests/house/pledged.py)."""
PLEDGE_NUMBERS = ("participant_id", "pledge_id")
FACTS = {"name": "X", "country": "BE", "size": "small", "nace": "C", "sector": "food",
         "role": "both"}  # fmt: skip
CONTACT = {"contact": "A. Person", "email": "person@firm.example"}
ENTRY = {"code": "P77", "audience": "provider", "text": "More", "source": "The desk"}
NOTE = {"note": "Because"}

_Door = tuple[str, list[str], Mapping[str, Any] | None]

PLEDGE_DOORS: dict[tuple[str, str], _Door] = {
    (NETWORK, "GET"): (READ, PLACE, None),
    (f"{NETWORK}/desk", "GET"): (HANDLE, PLACE, None),
    (MEMBER, "GET"): (READ, PLACE, None),
    (f"{MEMBER}/facts", "POST"): (DO, PLACE, FACTS),
    (f"{MEMBER}/contacts", "POST"): (DO, PLACE, CONTACT),
    (f"{MEMBER}/contacts/end", "POST"): (DO, PLACE, {"mandate": "987654"}),
    (f"{MEMBER}/leave", "POST"): (DO, PLACE, {"reason": "Sold"}),
    (f"{MEMBER}/accept", "POST"): (MANAGES, PLACE, {}),
    (f"{MEMBER}/refuse", "POST"): (HANDLE, PLACE, {"reason": "Because"}),
    (f"{MEMBER}/merge", "POST"): (MANAGES, PLACE, {}),
    (PLEDGES, "GET"): (READ, PLACE, None),
    (f"{PLEDGES}/begin", "POST"): (DO, PLACE, {}),
    (f"{PLEDGES}/catalogue", "GET"): (READ, PLACE, None),
    (f"{PLEDGES}/catalogue", "POST"): (HANDLE, PLACE, ENTRY),
    (f"{PLEDGES}/catalogue/retire", "POST"): (HANDLE, PLACE, {"code": "P2", "source": "X"}),
    (PLEDGE, "GET"): (READ, PLACE, None),
    (f"{PLEDGE}/edit", "GET"): (DO, PLACE, None),
    (f"{PLEDGE}/edit", "POST"): (DO, PLACE, {"language": "en"}),
    (f"{PLEDGE}/report", "GET"): (DO, PLACE, None),
    (f"{PLEDGE}/report", "POST"): (DO, PLACE, {}),
    (f"{PLEDGE}/consent", "POST"): (DO, PLACE, {"code": "C1"}),
    (f"{PLEDGE}/renew", "POST"): (DO, PLACE, {}),
    (f"{PLEDGE}/withdraw", "POST"): (DO, PLACE, NOTE),
    (f"{PLEDGE}/return", "POST"): (HANDLE, PLACE, NOTE),
    (f"{PLEDGE}/check", "POST"): (HANDLE, PLACE, {}),
    (f"{PLEDGE}/publish", "POST"): (HANDLE, PLACE, {}),
}
REGISTER = "/register/<workspace>"
PLEDGES_FOR_ALL = {
    ("/join/<workspace>", "GET"): "how an organisation asks to join: for anybody",
    ("/join/<workspace>", "POST"): "an organisation asks to join: nothing is told of who is known",
    (REGISTER, "GET"): "pledges that are published, as far as their organisations consent",
    (f"{REGISTER}/<int:pledge_id>", "GET"): "one of them, what is consented to alone",
    (f"{REGISTER}/pledges.csv", "GET"): "the same as open data",
    (f"{REGISTER}/pledges.json", "GET"): "the same as open data",
    (f"{REGISTER}/<int:year>/statement", "GET"): "counts, of which small ones are kept back",
}
