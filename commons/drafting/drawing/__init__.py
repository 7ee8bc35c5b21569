"""How is a text shown, counted and told from another? From its tree alone."""

from commons.drafting.drawing.facts import canonical as canonical
from commons.drafting.drawing.facts import digest as digest
from commons.drafting.drawing.facts import plain as plain
from commons.drafting.drawing.facts import words as words
from commons.drafting.drawing.numbers import anchor as anchor
from commons.drafting.drawing.numbers import outline as outline
from commons.drafting.drawing.page import html as html
from commons.drafting.drawing.suggested import Suggestion as Suggestion
from commons.drafting.drawing.suggested import suggestions_in as suggestions_in
