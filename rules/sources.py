"""How does a figure say where it comes from, in one word?"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rules.charter import Rule, Source, Trust


def law(cite: str) -> Source:
    return Source(cite, Trust.LAW)


def official(cite: str) -> Source:
    return Source(cite, Trust.OFFICIAL)


def secondary(cite: str) -> Source:
    return Source(cite, Trust.SECONDARY)


def unverified(cite: str) -> Source:
    return Source(cite, Trust.UNVERIFIED)


def setting(cite: str) -> Source:
    """Chosen, not law. Outside a rules profile the cite is a key of that profile."""
    return Source(cite, Trust.SETTING)


def fixed(key: str, name: str, value: str, cite: str) -> Rule:
    """A figure of the act: nobody changes it here."""
    return Rule(key, name, value, law(cite), locked=True)


def chosen(key: str, name: str, value: str, because: str) -> Rule:
    """A default the secretariat may change, and where the default comes from."""
    return Rule(key, name, value, setting(because))


def otherwise(rules: Iterable[Rule], values: Mapping[str, str]) -> tuple[Rule, ...]:
    """The same rules, some of them with another value: a habit as this body says it."""
    return tuple(replace(rule, value=values.get(rule.key, rule.value)) for rule in rules)
