"""How is the whole described, for programs (OpenAPI 3.1) and for people?"""

import re
from functools import cache
from typing import Any

import msgspec

from commons.api.endpoints import KEY, Endpoint, endpoints
from commons.api.shapes import Problem
from kernel.bearers import PREFIX

REF = "#/components/schemas/{name}"
REFUSALS = {
    "401": "No good token",
    "403": "Refused, and why",
    "404": "Nothing there, or nothing that is open to you",
    "422": "What was sent is not as described, and which field",
    "429": "Too fast; Retry-After says for how long",
}


@cache
def described() -> dict[str, Any]:
    shapes = [e.answers for e in endpoints] + [e.asks for e in endpoints if e.asks and e.writes]
    _refs, components = msgspec.json.schema_components([*shapes, Problem], ref_template=REF)
    paths: dict[str, dict[str, Any]] = {}
    for each in endpoints:
        paths.setdefault(address(each), {})[each.method.lower()] = _operation(each)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Plenary",
            "version": "1",
            "description": "What people do on the pages, for programs that speak for them.",
        },
        "servers": [{"url": PREFIX}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def address(of: Endpoint) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", of.path)


def _operation(of: Endpoint) -> dict[str, Any]:
    done = "201" if of.keyed else "200"
    said: dict[str, Any] = {
        "summary": of.title,
        "operationId": f"{of.method.lower()}{address(of).replace('/', '_')}",
        "parameters": parameters(of),
        "responses": {done: _content("application/json", of.answers, "As asked")}
        | {
            code: _content("application/problem+json", Problem, REFUSALS[code]) for code in REFUSALS
        },
    }
    if of.writes and of.asks:
        body = _content("application/json", of.asks, "")
        said["requestBody"] = {"required": True, "content": body["content"]}
    return said


def _content(kind: str, shape: type[msgspec.Struct], words: str) -> dict[str, Any]:
    ref = {"$ref": REF.format(name=shape.__name__)}
    return {"description": words, "content": {kind: {"schema": ref}}}


def parameters(of: Endpoint) -> list[dict[str, Any]]:
    found = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "integer" if kind else "string"},
        }
        for kind, name in re.findall(r"<(?:(\w+):)?(\w+)>", of.path)
    ]
    if of.asks and not of.writes:
        for name, schema in fields(of.asks).items():
            found.append({"name": name, "in": "query", "required": False, "schema": schema})
    if of.keyed:
        key = {"type": "string", "pattern": "^[A-Za-z0-9-]{8,64}$"}
        found.append({"name": KEY, "in": "header", "required": False, "schema": key})
    return found


def fields(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """The fields of a shape, each as JSON Schema says it."""
    _ref, components = msgspec.json.schema_components([shape], ref_template=REF)
    found: dict[str, Any] = components[shape.__name__]["properties"]
    return found


def kind_of(schema: dict[str, Any]) -> str:
    """In a word, for people: what a field holds."""
    if "$ref" in schema:
        name: str = schema["$ref"].rpartition("/")[2]
        return name
    if "anyOf" in schema:
        return " | ".join(kind_of(each) for each in schema["anyOf"])
    if schema.get("type") == "array":
        return f"[{kind_of(schema['items'])}]"
    return str(schema.get("format") or schema.get("type") or "")
