"""What is done about independence: declare, sign, name providers, step back, open again."""

from commons.independence.actions.declaring import declare
from commons.independence.actions.recusing import accept, lift, record, recuse
from commons.independence.actions.registering import (
    add_model,
    add_provider,
    bind,
    unbind,
)
from commons.independence.actions.signing import sign

__all__ = [
    "accept",
    "add_model",
    "add_provider",
    "bind",
    "declare",
    "lift",
    "record",
    "recuse",
    "sign",
    "unbind",
]
