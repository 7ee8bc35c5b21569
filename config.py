"""Settings, from the environment. Every one is described in the README; a test compares."""

import os
import secrets
from pathlib import Path
from typing import ClassVar

INSTANCE = Path(os.environ.get("PLENARY_HOME", Path(__file__).parent / "instance")).resolve()


def _secret() -> str:
    """A secret of this installation's own, made once, readable by its owner only."""
    kept = INSTANCE / "secret"
    if not kept.exists():
        INSTANCE.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text()


def _on(name: str, default: str = "") -> bool:
    return os.environ.get(name, default).lower() in {"1", "true", "yes", "on"}


class Config:
    """What a setting does stands in the README; the names here are those of the environment."""

    PLENARY_HOME = INSTANCE
    SECRET_KEY = os.environ.get("SECRET_KEY") or _secret()
    DATABASE_URL = os.environ.get("DATABASE_URL", f"sqlite:///{INSTANCE / 'plenary.db'}")
    REDIS_URL = os.environ.get("REDIS_URL", "")
    HOST = os.environ.get("HOST", "127.0.0.1")
    PORT = int(os.environ.get("PORT", "8000"))
    PUBLIC_URL = os.environ.get("PUBLIC_URL", "")
    TRUSTED_PROXIES = int(os.environ.get("TRUSTED_PROXIES", "0"))
    DEMO = _on("DEMO")
    SESSION_DAYS = int(os.environ.get("SESSION_DAYS", "14"))
    SESSION_IDLE_HOURS = int(os.environ.get("SESSION_IDLE_HOURS", "72"))
    REQUEST_LIMIT = os.environ.get("REQUEST_LIMIT", "1200 per minute")
    POST_LIMIT = os.environ.get("POST_LIMIT", "60 per minute")
    FLOOD_LIMIT = os.environ.get("FLOOD_LIMIT", "15 per minute")
    NEWCOMER_DAYS = int(os.environ.get("NEWCOMER_DAYS", "30"))
    SIGN_IN_LIMIT = os.environ.get("SIGN_IN_LIMIT", "10 per minute")
    SEARCH_SECONDS = float(os.environ.get("SEARCH_SECONDS", "2"))
    TOKEN_LIMIT = os.environ.get("TOKEN_LIMIT", "600 per minute")
    TOKEN_DAYS = int(os.environ.get("TOKEN_DAYS", "365"))
    CODE_LIMIT = os.environ.get("CODE_LIMIT", "20 per hour")
    OIDC_ISSUER = os.environ.get("OIDC_ISSUER", "")
    OIDC_CLIENT_ID = os.environ.get("OIDC_CLIENT_ID", "")
    OIDC_CLIENT_SECRET = os.environ.get("OIDC_CLIENT_SECRET", "")
    OIDC_NAME = os.environ.get("OIDC_NAME", "EU Login")
    OIDC_PRIVATE_NETWORK = _on("OIDC_PRIVATE_NETWORK")
    SOCKETS_PER_PERSON = int(os.environ.get("SOCKETS_PER_PERSON", "24"))
    MAIL_URL = os.environ.get("MAIL_URL", "")
    MAIL_FROM = os.environ.get("MAIL_FROM", "plenary@localhost")
    MAIL_REPLY = os.environ.get("MAIL_REPLY", "")
    MAIL_ANSWERS = int(os.environ.get("MAIL_ANSWERS", "5"))
    MAIL_BOUNCES = int(os.environ.get("MAIL_BOUNCES", "3"))
    MAIL_TRIES = int(os.environ.get("MAIL_TRIES", "8"))
    FILE_MEGABYTES = int(os.environ.get("FILE_MEGABYTES", "20"))
    FILE_QUOTA_MEGABYTES = int(os.environ.get("FILE_QUOTA_MEGABYTES", "1000"))
    FILE_KINDS = os.environ.get(
        "FILE_KINDS", "pdf docx xlsx pptx odt ods odp txt md csv jpg png webp gif"
    )
    SCANNER = os.environ.get("SCANNER", "")
    PUSH_KEY = os.environ.get("PUSH_KEY", "")
    HOOK_GIVE_UP_HOURS = int(os.environ.get("HOOK_GIVE_UP_HOURS", "72"))
    LOG_LEVEL = os.environ.get("LOG_LEVEL", "INFO")
    LOG_FORMAT = os.environ.get("LOG_FORMAT", "text")
    DISK_FREE_MB = int(os.environ.get("DISK_FREE_MB", "200"))
    SHUTDOWN_SECONDS = int(os.environ.get("SHUTDOWN_SECONDS", "20"))

    FILES_HOME = str(INSTANCE / "files")
    PUSH_PRIVATE_NETWORK = False  # only tests have a push service on their own machine

    # What the libraries read, derived from the settings above
    SQLALCHEMY_DATABASE_URI = DATABASE_URL.replace("postgresql://", "postgresql+psycopg://", 1)
    SQLALCHEMY_ENGINE_OPTIONS: ClassVar[dict[str, object]] = {
        "pool_pre_ping": True,
        # what was opened in a rush stays open, with all that it has prepared, and is used last
        "pool_size": 15,
        "max_overflow": 0,
        "pool_use_lifo": True,
        "hide_parameters": True,  # what people write does not enter the log
    }
    MAIL_FOLDER = INSTANCE / "mail" / "out"
    MAIL_INCOMING = INSTANCE / "mail" / "in"
    MAX_CONTENT_LENGTH = 2 * 1024 * 1024
    MAX_FORM_MEMORY_SIZE = 1024 * 1024
    BABEL_DEFAULT_LOCALE = "en_IE"
    BABEL_DEFAULT_TIMEZONE = "Europe/Brussels"
    RATELIMIT_STORAGE_URI = REDIS_URL or "calm://"
    RATELIMIT_IN_MEMORY_FALLBACK_ENABLED = True
    SESSION_COOKIE_NAME = "__Host-plenary" if PUBLIC_URL.startswith("https://") else "plenary"
    SESSION_COOKIE_SAMESITE = "Lax"
    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
