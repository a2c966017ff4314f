"""Waiting in a page whose policy forbids what Playwright's `wait_for_function` does: to evaluate a text."""

from playwright.sync_api import Page

PATIENCE = 10_000  # ms


def until(page: Page, condition: str, given: object = None, patience: int = PATIENCE) -> None:
    """Wait until `condition`, a function in JavaScript that may be async, says yes to what is `given`."""
    page.evaluate(
        f"""async (given) => {{
          const end = performance.now() + {patience};
          while (!(await ({condition})(given))) {{
            if (performance.now() > end) throw new Error("waited in vain");
            await new Promise((go) => setTimeout(go, 20));
          }}
        }}""",
        given,
    )
