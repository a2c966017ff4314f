"""What a page may load and run is its policy's to say: whoever got markup into a page by a hole in the app still runs nothing."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import PHONE, REFUSED, sign_in
from tests.until import until

ELSEWHERE = "http://127.0.0.1:9/"
INJECT = """async ([markup, act]) => {
  const told = new Promise((tell) => addEventListener("securitypolicyviolation", (report) => tell(report.effectiveDirective)));
  document.body.append(document.createRange().createContextualFragment(markup));
  if (act) document.body.lastElementChild[act]();
  return await told;
}"""
INJECTED = [
    ("<script>window.hit = 1</script>", "script-src-elem", ""),
    ("<img src=/none.png onerror='window.hit = 1'>", "script-src-attr", ""),
    ("<a href='javascript:window.hit = 1'>x</a>", "script-src-elem", "click"),
    ("<script src='data:text/javascript,window.hit = 1'></script>", "script-src-elem", ""),
    (f"<script src='{ELSEWHERE}'></script>", "script-src-elem", ""),
    (f"<img src='{ELSEWHERE}'>", "img-src", ""),
    ("<p style='position: fixed; inset: 0'>x</p>", "style-src-attr", ""),
    ("<style>* { display: none }</style>", "style-src-elem", ""),
    ("<iframe src='/sign-in'></iframe>", "frame-src", ""),
    ("<object data='/sign-in'></object>", "object-src", ""),
    ("<base href='/elsewhere/'>", "base-uri", ""),
    (f"<form action='{ELSEWHERE}' method=post></form>", "form-action", "submit"),
    (f"<link rel=stylesheet href='{ELSEWHERE}'>", "style-src-elem", ""),
]


@pytest.fixture
def opened(phone: Page) -> Page:
    phone.goto("/contacts")
    expect(phone.locator(".row-title").first).to_be_visible()
    return phone


def refused(page: Page, reports: list[str], script: str, given: object) -> str:
    """Run what the policy forbids; return which directive did, once the watching fixture has heard of it as well."""
    with page.expect_console_message(lambda said: REFUSED in said.text):
        directive = page.evaluate(script, given)
    assert reports
    reports.clear()
    assert page.evaluate("window.hit") is None
    return directive


@pytest.mark.parametrize(("markup", "directive", "act"), INJECTED, ids=[markup for markup, *_ in INJECTED])
def test_what_somebody_got_into_a_page_does_nothing(opened, policy_reports, markup, directive, act):
    assert refused(opened, policy_reports, INJECT, [markup, act]) == directive


@pytest.mark.parametrize(
    ("markup", "directive"),
    [
        ("<script src='{address}'></script>", "script-src-elem"),
        ("<script type=module src='{address}'></script>", "script-src-elem"),
        ("<link rel=stylesheet href='{address}'>", "style-src-elem"),
    ],
)
def test_a_file_that_somebody_attached_is_no_script_and_no_style(opened, policy_reports, eva, markup, directive):
    item_id = eva.contact(last_name="Přiložená")
    file = eva.attach("contacts", item_id, "a.js", b"window.hit = 1", "text/javascript")
    assert refused(opened, policy_reports, INJECT, [markup.format(address=file), ""]) == directive


def test_text_is_never_evaluated(opened, policy_reports):
    script = """async (text) => {
      const told = new Promise((tell) => addEventListener("securitypolicyviolation", (one) => tell(one.effectiveDirective)));
      setTimeout(text, 0);
      return await told;
    }"""
    assert refused(opened, policy_reports, script, "window.hit = 1") == "script-src"


def test_a_page_that_the_phone_keeps_has_its_policy_too(browser: Browser, server, language, policy_reports):
    context = browser.new_context(**PHONE | {"service_workers": "allow"}, locale=language, base_url=server.url)
    page = sign_in(context, server, "eva")
    page.goto("/contacts")
    until(page, "() => navigator.serviceWorker.controller")
    answer = page.goto("/contacts")
    assert answer.from_service_worker
    assert "'sha256-" in answer.headers["content-security-policy"]
    assert refused(page, policy_reports, INJECT, ["<script>window.hit = 1</script>", ""]) == "script-src-elem"
    context.close()
