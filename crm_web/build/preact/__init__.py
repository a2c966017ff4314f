"""The browser draws with Preact, a sixth of React in size (docs/decisions/0039); the build draws the pages with React."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from reflex_base.constants.base import ReactRouter
from reflex_base.plugins import Plugin

from crm_web.build.first_scripts import with_added

PACKAGE = "preact@11.2.0"
FOLDER = Path("preact")
OWN = {"react": "react.js", "react-dom/client": "root.js", "./_document": "document.js"}
IN_PLACE_OF = {
    **{name: f"./{FOLDER / file}" for name, file in OWN.items()},
    "react-dom": "preact/compat",
    "react/jsx-runtime": "preact/jsx-runtime",
    "react/compiler-runtime": "preact/compat/compiler-runtime",
    "scheduler": "preact/compat/scheduler",
}
SETTINGS = {  # what is added to Vite's, by what it stands behind
    'import { defineConfig } from "vite";': f"""
const PREACT = {json.dumps(IN_PLACE_OF)};
const preact = () => ({{
  name: "preact",
  enforce: "pre",
  resolveId(source, importer) {{
    const found = this.environment.name === "client" && Object.hasOwn(PREACT, source) && PREACT[source];
    if (!found) return null;
    return found.startsWith(".") ? fileURLToPath(new URL(found, import.meta.url)) : this.resolve(found, importer, {{ skipSelf: true }});
  }},
}});
""",
    "plugins: [": "preact(),",
}


class Preact(Plugin):
    """Puts Preact in the place of React in what the browser gets."""

    def get_static_assets(self, **_context: Any) -> Sequence[tuple[Path, str | bytes]]:
        """Return the modules that make up the difference."""
        return [(FOLDER / file, Path(__file__).with_name(file).read_text("utf-8")) for file in OWN.values()]

    def pre_compile(self, **context: Any) -> None:
        """Have Vite find them under React's names."""
        context["add_modify_task"](ReactRouter.VITE_CONFIG_FILE, partial(with_added, SETTINGS))
