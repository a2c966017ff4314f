"""Reflex's settings; everything else is in crm_web/settings.py."""

import reflex as rx

from crm_web.build.catalogs import Catalogs
from crm_web.build.content_security import ContentSecurity
from crm_web.build.first_scripts import FirstScripts
from crm_web.build.plain_elements import PlainElements
from crm_web.build.preact import PACKAGE, Preact
from crm_web.build.service_worker import ServiceWorker

config = rx.Config(
    app_name="crm_web",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    cors_allowed_origins=[],  # Reflex would let every origin read with the person's cookies
    state_manager_mode="memory",  # a state is a cache: nothing of it is pickled to disk
    frontend_packages=[PACKAGE],
    frontend_compression_formats=["brotli", "gzip"],
    plugins=[
        Catalogs(),
        PlainElements(),
        FirstScripts(),
        Preact(),
        ContentSecurity(),
        ServiceWorker(),
    ],
    disable_plugins=[rx.plugins.SitemapPlugin],
)
