"""An archive of e-mail in mbox form, as a source of discussions."""

from commons.imports.mbox.grouping import WINDOW
from commons.imports.mbox.index import Mbox

__all__ = ["WINDOW", "Mbox"]
