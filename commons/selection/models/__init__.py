"""Calls, who applied, how they were judged, and who could be chosen."""

from commons.selection.models.applied import Application, Clarification, Evaluation, State
from commons.selection.models.called import Call, Evaluator
from commons.selection.models.chosen import Selection, Step

__all__ = [
    "Application",
    "Call",
    "Clarification",
    "Evaluation",
    "Evaluator",
    "Selection",
    "State",
    "Step",
]
