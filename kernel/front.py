"""What does every answer carry, and whom does the house answer at all?

The outermost layer: it covers pages, files and the socket path alike.
"""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        f"style-src 'self' {TURBO_STYLE}",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
HEADERS = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
]
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST",
             "HTTP_X_FORWARDED_PORT", "HTTP_X_FORWARDED_PREFIX", "HTTP_FORWARDED")  # fmt: skip
PROBES = {"/health", "/ready"}
NO_BODY = (None, "", "0")
Environ = dict[str, Any]
App = Callable[[Environ, Any], Iterable[bytes]]


def install(app: Flask) -> None:
    """Wrap what is there, the socket path included: call this last."""
    inner: App = app.wsgi_app
    proxies = int(app.config["TRUSTED_PROXIES"])
    door: App = _Door(inner, own_origins(app))
    behind = ProxyFix(door, x_for=proxies, x_proto=proxies, x_host=proxies)
    app.wsgi_app = behind if proxies else _Unforwarded(door)  # type: ignore[method-assign]


def own_origins(app: Flask) -> tuple[str, ...]:
    """The addresses this house answers to; empty means whatever name reaches a local house."""
    public = app.config["PUBLIC_URL"].rstrip("/")
    return (public,) if public else ()


class _Unforwarded:
    """Nobody stands before us, so nobody can speak for somebody else."""

    def __init__(self, inner: App) -> None:
        self.inner = inner

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        for name in FORWARDED:
            environ.pop(name, None)
        return self.inner(environ, start_response)


class _Door:
    def __init__(self, inner: App, origins: tuple[str, ...]) -> None:
        self.inner, self.origins = inner, origins
        self.hosts = {urlsplit(origin).netloc for origin in origins}

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
            set_already = {name.lower() for name, _ in headers}
            extra = [pair for pair in HEADERS if pair[0].lower() not in set_already]
            return start_response(status, headers + extra, *rest)

        refusal = self._refusal(environ)
        if refusal:
            start("400 Bad Request", [("Content-Type", "text/plain; charset=utf-8")])
            return [refusal.encode()]
        return self.inner(environ, start)

    def _refusal(self, environ: Environ) -> str:
        if environ.get("PATH_INFO") in PROBES:
            return ""  # asked by machines that know the process, not its name
        if self.hosts and environ.get("HTTP_HOST") not in self.hosts:
            return "This house does not answer to that name."
        if environ.get("PATH_INFO", "").startswith("/socket.io"):
            return self._socket_refusal(environ)
        origin = environ.get("HTTP_ORIGIN")
        if origin and not self._is_own(origin, environ) and environ["REQUEST_METHOD"] == "POST":
            return "This request was sent from another site."
        return ""

    def _socket_refusal(self, environ: Environ) -> str:
        asked = parse_qs(environ.get("QUERY_STRING", ""))
        if asked.get("transport") != ["websocket"]:
            return "Only WebSocket is spoken here."
        if environ.get("HTTP_TRANSFER_ENCODING") or environ.get("CONTENT_LENGTH") not in NO_BODY:
            return "A socket is not opened with a body."
        if not self._is_own(environ.get("HTTP_ORIGIN", ""), environ):
            return "This socket was opened from another site."
        return ""

    def _is_own(self, origin: str, environ: Environ) -> bool:
        own = f"{environ['wsgi.url_scheme']}://{environ.get('HTTP_HOST', '')}"
        return origin in (self.origins or (own,))
