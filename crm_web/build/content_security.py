"""The policies of all pages, written down beside the bundle for the server to send."""

import json
from pathlib import Path
from typing import Any

from reflex_base.plugins import Plugin

from crm_web.build.content_policies import FILE, policies


class ContentSecurity(Plugin):
    """Writes the file, when no other plugin changes a page any more."""

    def post_build(self, **context: Any) -> None:
        """Write it beside the pages, not among them."""
        bundle = Path(context["static_dir"])
        (bundle.parent / FILE).write_text(json.dumps(policies(bundle)), "utf-8")
