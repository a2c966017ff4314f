"""What a deployment may set, by environment variables; the only place that reads them. The README has the table."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """One deployment. Addresses choose the engines: empty ones mean SQLite, local files and one process."""

    data_dir: Path = Path("data")
    database_url: str = ""
    redis_url: str = ""
    files_url: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    origin: str = ""  # the public https origin; required when the host is not loopback
    workers: int = 1
    secret_key: str = ""
    region: str = "CZ"  # ISO 3166: the country of numbers without a prefix
    push_services: str = ""  # origins beside those of the browsers' vendors, with spaces between
    demo_password: str = "demo-demo-demo"
    oidc_url: str = ""  # the issuer of a provider of OpenID Connect by which people may sign in
    oidc_client_id: str = ""
    oidc_client_secret: str = field(default="", repr=False)
    oidc_role: str = ""  # of people whom nobody invited and whom the provider knows; "": nobody comes uninvited

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read `CRM_…`; raises ValueError where a number is no number."""
        return cls(
            data_dir=Path(environ.get("CRM_DATA_DIR", "data")).absolute(),
            database_url=environ.get("CRM_DATABASE_URL", ""),
            redis_url=environ.get("CRM_REDIS_URL", ""),
            files_url=environ.get("CRM_FILES_URL", ""),
            host=environ.get("CRM_HOST", cls.host),
            port=int(environ.get("CRM_PORT", cls.port)),
            origin=environ.get("CRM_ORIGIN", "").rstrip("/"),
            workers=int(environ.get("CRM_WORKERS", cls.workers)),
            secret_key=environ.get("CRM_SECRET_KEY", ""),
            region=environ.get("CRM_REGION", cls.region),
            push_services=environ.get("CRM_PUSH_SERVICES", ""),
            demo_password=environ.get("CRM_DEMO_PASSWORD", cls.demo_password),
            oidc_url=environ.get("CRM_OIDC_URL", "").rstrip("/"),
            oidc_client_id=environ.get("CRM_OIDC_CLIENT_ID", ""),
            oidc_client_secret=environ.get("CRM_OIDC_CLIENT_SECRET", ""),
            oidc_role=environ.get("CRM_OIDC_ROLE", ""),
        )


def current() -> Settings:
    """Return the settings of this process: those of the command line, else of the environment."""
    return _chosen[-1] if _chosen else from_environment()


def use(settings: Settings) -> None:
    """Let `settings` be those of this process from now on."""
    _chosen.append(settings)


@cache
def from_environment() -> Settings:
    """Return what the environment says."""
    return Settings.from_environment(os.environ)


_chosen: list[Settings] = []
