"""Reflex's settings; everything else is in crm_web/settings.py."""

import reflex as rx

from crm_web.build.catalogs import Catalogs
from crm_web.build.origin import OriginRelative

config = rx.Config(
    app_name="crm_web",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    frontend_compression_formats=["brotli", "gzip"],
    plugins=[Catalogs(), OriginRelative()],
    disable_plugins=[rx.plugins.SitemapPlugin],
)
