"""What people do to protect their account."""

from commons.security.actions.factors import (
    drop_authenticator,
    forget_factors,
    renew_recovery_codes,
    set_up_authenticator,
    show_code,
)
from commons.security.actions.linking import link_identity
from commons.security.actions.passkeys import add_passkey, remove_passkey, use_passkey
from commons.security.actions.passwords import ask_reset, change_password, reset_password

__all__ = [
    "add_passkey",
    "ask_reset",
    "change_password",
    "drop_authenticator",
    "forget_factors",
    "link_identity",
    "remove_passkey",
    "renew_recovery_codes",
    "reset_password",
    "set_up_authenticator",
    "show_code",
    "use_passkey",
]
