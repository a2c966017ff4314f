"""Texts on the screen: a key becomes a Var that the browser resolves in the agent's language."""

import reflex as rx
from reflex.utils.imports import ImportVar
from reflex.vars import VarData

from crm_web.components.script import script
from crm_web.i18n.parts import part_of

LIBRARY = script("text.js")
_MOMENT = script("moment.js")
_HOOK = VarData(imports={LIBRARY: [ImportVar(tag="useText")]}, hooks={"const text = useText()": None})


def t(key: str | rx.Var[str], **values: rx.Var | str) -> rx.Var[str]:
    """Return the text of `key`; `values` fill its placeholders (`count` chooses the plural)."""
    named = rx.Var.create(key)
    filled = rx.Var.create(values)
    data = VarData.merge(_HOOK, _with_part(key), named._get_all_var_data(), filled._get_all_var_data())  # noqa: SLF001  no public way
    code = f"text({named!s}, {filled!s})" if values else f"text({named!s})"
    return rx.Var(code, _var_type=str, _var_data=data).guess_type()


def _with_part(key: str | rx.Var[str]) -> VarData | None:
    part = part_of(key) if isinstance(key, str) else ""
    return VarData(imports={"": [ImportVar(tag=f"$/catalogs/{part}.js")]}) if part else None
