"""Who provides what, who declared which interest, and from what somebody is kept because of it."""

from commons.independence.models.declared import Declaration, Declared
from commons.independence.models.recused import Conflict
from commons.independence.models.registered import AiModel, Concern, Provider
from commons.independence.models.signed import Signature

__all__ = [
    "AiModel",
    "Concern",
    "Conflict",
    "Declaration",
    "Declared",
    "Provider",
    "Signature",
]
