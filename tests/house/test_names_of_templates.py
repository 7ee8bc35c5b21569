"""What features hand to templates bears a name of its own: what comes second would speak for what
came first, on its pages.
"""

from collections import defaultdict

from flask import Flask

from app import create_app


def test_no_two_features_give_templates_the_same_name(monkeypatch):
    given = defaultdict(set)

    def give(_app, said, name=None):
        given[name or said.__name__].add(said.__module__)

    monkeypatch.setattr(Flask, "add_template_global", give)
    create_app()
    assert {name: whose for name, whose in given.items() if len(whose) > 1} == {}
