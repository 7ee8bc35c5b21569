"""Does the list of signed-in devices name them as their owner would?"""

import pytest
from flask import Flask
from flask_babel import Babel

from commons.accounts.devices import named

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"
DEVICES = {
    f"Mozilla/5.0 (X11; Linux x86_64) {WEBKIT} Chrome/140.0 Safari/537.36": "Chrome on Linux",
    f"Mozilla/5.0 (Windows NT 10.0) {WEBKIT} Chrome/140.0 Safari/537.36 Edg/140": "Edge on Windows",
    f"Mozilla/5.0 (Linux; Android 15) {WEBKIT} Chrome/140.0 Mobile Safari/537": "Chrome on Android",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604":
        "Safari on iPhone",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Firefox/140.0": "Firefox on macOS",
    "curl/8.5.0": "curl/8.5.0",
    "": "Unknown browser",
}  # fmt: skip


@pytest.mark.parametrize("agent", DEVICES)
def test_a_browser_is_named_in_words_its_owner_knows(agent):
    bare = Flask(__name__)
    Babel(bare)
    with bare.test_request_context():
        assert named(agent) == DEVICES[agent]
