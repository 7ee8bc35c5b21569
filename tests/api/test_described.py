"""Is the description made of what the routes are?"""

import re

from commons.api.endpoints import endpoints
from kernel.bearers import PREFIX


def test_every_route_is_described_and_nothing_else(app):
    told = app.test_client().get("/api/openapi.json").json
    described = {(PREFIX + path, method.upper()) for path, ways in told["paths"].items()
                 for method in ways}  # fmt: skip
    real = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method)
        for rule in app.url_map.iter_rules() if rule.rule.startswith(PREFIX)
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }  # fmt: skip

    assert told["openapi"] == "3.1.0"
    assert described == real


def test_every_shape_that_is_named_is_there(app):
    answer = app.test_client().get("/api/openapi.json")
    named = set(re.findall(r"#/components/schemas/(\w+)", answer.text))

    assert named <= answer.json["components"]["schemas"].keys()
    numbers = [op["operationId"] for ways in answer.json["paths"].values() for op in ways.values()]
    assert len(numbers) == len(set(numbers))


def test_people_read_the_same(app, cast, browser):
    for client in (app.test_client(), browser(cast.ines)):
        page = client.get("/api")
        assert page.status_code == 200
        assert all(each.title in page.text for each in endpoints)
