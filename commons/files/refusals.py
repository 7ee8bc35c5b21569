"""Why was a file not taken? A sentence for whoever brought it."""

from werkzeug.exceptions import ServiceUnavailable, UnprocessableEntity


class NotTaken(UnprocessableEntity):
    """The file does not come in."""


class NotNow(ServiceUnavailable):
    """It might come in later: what must look at it does not answer."""
