"""The JavaScript that stands beside a module, as Reflex bundles it."""

import reflex as rx
from reflex_base.environment import environment


def script(name: str) -> str:
    """Return the address under which pages import the file `name`, which stands beside the calling module.

    Reflex links it into the bundle, and finds the caller by the stack, twenty milliseconds a file: not where a finished
    bundle is served.
    """
    if environment.REFLEX_SKIP_COMPILE.get():
        return name
    return rx.asset(name, shared=True, _stack_level=2).importable_path
