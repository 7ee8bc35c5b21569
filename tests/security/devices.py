"""A device of the tests: it makes passkeys as a real one does, and lies when asked to."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from webauthn.helpers import bytes_to_base64url

PRESENT, VERIFIED, ATTESTED = 1, 4, 64


@dataclass
class Device:
    house: str = "localhost"
    origin: str = "http://localhost"
    uses: int = 0
    flags: int = PRESENT | VERIFIED
    name: bytes = b"a key of the tests"
    key: Any = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))

    def _said(self, kind: str, challenge: str) -> bytes:
        said = {"type": f"webauthn.{kind}", "challenge": challenge, "origin": self.origin}
        return json.dumps(said).encode()

    def _data(self, more: bytes = b"", flags: int = 0) -> bytes:
        house = hashlib.sha256(self.house.encode()).digest()
        return house + bytes([self.flags | flags]) + self.uses.to_bytes(4, "big") + more

    def _sent(self, **response: bytes) -> str:
        name = bytes_to_base64url(self.name)
        encoded = {key: bytes_to_base64url(value) for key, value in response.items()}
        return json.dumps({"id": name, "rawId": name, "type": "public-key", "response": encoded})

    def makes(self, asked: dict[str, Any]) -> str:
        numbers = self.key.public_key().public_numbers()
        x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
        public = cbor2.dumps({1: 2, 3: -7, -1: 1, -2: x, -3: y})
        named = bytes(16) + len(self.name).to_bytes(2, "big") + self.name
        data = self._data(named + public, ATTESTED)
        attested = cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})
        said = self._said("create", asked["challenge"])
        return self._sent(clientDataJSON=said, attestationObject=attested)

    def shows(self, asked: dict[str, Any]) -> str:
        self.uses += 1
        said, data = self._said("get", asked["challenge"]), self._data()
        whole = data + hashlib.sha256(said).digest()
        signature = self.key.sign(whole, ec.ECDSA(hashes.SHA256()))
        return self._sent(clientDataJSON=said, authenticatorData=data, signature=signature)
