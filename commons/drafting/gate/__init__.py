"""What may come in as a change of a text? Read byte by byte, before native code sees it."""

from commons.drafting.gate.bounds import STORED as STORED
from commons.drafting.gate.bundles import packed as packed
from commons.drafting.gate.bundles import unpacked as unpacked
from commons.drafting.gate.circles import Span as Span
from commons.drafting.gate.cursor import Unfit as Unfit
from commons.drafting.gate.placing import Place as Place
from commons.drafting.gate.placing import advanced as advanced
from commons.drafting.gate.placing import moved as moved
from commons.drafting.gate.placing import placed as placed
from commons.drafting.gate.scanned import Scanned as Scanned
from commons.drafting.gate.scanning import scan as scan
from commons.drafting.gate.trimming import trimmed as trimmed
