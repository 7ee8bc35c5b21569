"""Was this made by the key of that device, for this house, just now? The WebAuthn side."""

import json
import secrets
import time
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import webauthn
from flask import current_app, request, session
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from commons.membership.models import Person
from commons.security.models import Passkey
from kernel.words import gettext as _

CHALLENGE = "challenge"
LASTS = 300.0
"""Seconds in which a device must answer."""


class Unproven(Exception):
    """The answer of the device does not fit."""


class NewKey(NamedTuple):
    credential: str
    public_key: str
    uses: int


def origin() -> str:
    return str(current_app.config["PUBLIC_URL"] or request.host_url).rstrip("/")


def house() -> str:
    """The name keys are bound to: of the settings, or what the browser calls us."""
    return urlsplit(origin()).hostname or "localhost"


def to_add(person: Person, known: list[Passkey]) -> str:
    """What a device is asked in order to make a key."""
    options = webauthn.generate_registration_options(
        rp_id=house(),
        rp_name="Plenary",
        user_id=str(person.id).encode(),
        user_name=person.email,
        user_display_name=person.name,
        challenge=_challenge("add"),
        exclude_credentials=[
            PublicKeyCredentialDescriptor(id=base64url_to_bytes(key.credential)) for key in known
        ],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
    )
    return webauthn.options_to_json(options)


def to_enter() -> str:
    """What a device is asked in order to come in: whoever it belongs to says so itself."""
    options = webauthn.generate_authentication_options(
        rp_id=house(),
        challenge=_challenge("enter"),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return webauthn.options_to_json(options)


def _challenge(purpose: str) -> bytes:
    fresh = secrets.token_bytes(32)
    session[CHALLENGE] = [purpose, bytes_to_base64url(fresh), time.time()]
    return fresh


def _asked(purpose: str) -> bytes:
    """The challenge of this browser, used up by asking for it."""
    known, word, at = session.pop(CHALLENGE, None) or ("", "", 0.0)
    if known != purpose or time.time() - at > LASTS:
        raise Unproven(_("That took too long. Try again."))
    return base64url_to_bytes(word)


def added(answer: Any) -> NewKey:
    """The key a device made, if its answer fits what was asked."""
    challenge = _asked("add")
    try:
        found = webauthn.verify_registration_response(
            credential=json.dumps(answer),
            expected_challenge=challenge,
            expected_rp_id=house(),
            expected_origin=origin(),
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise Unproven(_("This passkey could not be checked.")) from fault
    credential = bytes_to_base64url(found.credential_id)
    public_key = bytes_to_base64url(found.credential_public_key)
    return NewKey(credential, public_key, found.sign_count)


def credential_in(answer: Any) -> str:
    """Which key says that it answers? Nothing is believed of it yet."""
    named = answer.get("id") if isinstance(answer, dict) else None
    return named if isinstance(named, str) else ""


def entered(answer: Any, key: Passkey | None) -> int:
    """How often the key says it was used, if its answer fits what was asked."""
    challenge = _asked("enter")
    if key is None:
        raise Unproven(_("This passkey is not known here."))
    try:
        found = webauthn.verify_authentication_response(
            credential=json.dumps(answer),
            expected_challenge=challenge,
            expected_rp_id=house(),
            expected_origin=origin(),
            credential_public_key=base64url_to_bytes(key.public_key),
            credential_current_sign_count=key.uses,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError, KeyError, TypeError) as fault:
        raise Unproven(_("This passkey could not be checked.")) from fault
    return int(found.new_sign_count)
