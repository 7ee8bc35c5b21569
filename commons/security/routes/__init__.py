"""Pages about one's own account: what protects it, and how to get back in."""

from commons.security.routes import factors as factors
from commons.security.routes import overview as overview
from commons.security.routes import passkeys as passkeys
from commons.security.routes import provider as provider
from commons.security.routes import second as second
from commons.security.routes.passwords import security

__all__ = ["security"]
