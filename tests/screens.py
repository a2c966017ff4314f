"""Every screen in the states worth looking at: how a page gets there, and what is seen once it has."""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.serving import PASSWORD


@dataclass(frozen=True)
class Screen:
    """One page, the texts of its language, and the id of Jana Dvořáková."""

    page: Page
    words: dict[str, str]
    jana: str

    def box(self, name: str) -> Locator:
        return self.page.get_by_role("textbox", name=self.words[f"field.{name}"], exact=True)

    @property
    def number(self) -> Locator:
        return self.page.get_by_role("button", name=f"{self.words['field.phone']}: +420 601 234 567")


def sign_in(screen: Screen) -> None:
    screen.page.goto("/sign-in")
    screen.page.get_by_label(screen.words["sign_in.login"]).fill("eva")
    screen.page.get_by_label(screen.words["sign_in.password"]).focus()


def contacts(screen: Screen) -> None:
    screen.page.goto("/contacts")
    expect(screen.page.locator(".row-title").first).to_be_visible()


def letters(screen: Screen) -> None:
    """A finger on the letters has brought another part of the list."""
    contacts(screen)
    screen.page.get_by_role("slider", name=screen.words["list.letters"]).press("End")
    expect(screen.page.get_by_role("slider")).not_to_have_attribute("aria-valuetext", "A")


def begun(screen: Screen) -> None:
    """The list begins at a letter."""
    screen.page.goto("/contacts?from=N")
    expect(screen.page.get_by_role("link", name=screen.words["list.beginning"])).to_be_visible()
    expect(screen.page.get_by_role("slider")).to_have_attribute("aria-valuetext", "N")


def search(screen: Screen) -> None:
    contacts(screen)
    screen.page.get_by_role("searchbox").fill("601 234")
    expect(screen.page.locator(".row-title")).to_have_count(1)


def detail(screen: Screen) -> None:
    screen.page.goto(f"/contacts/{screen.jana}")
    expect(screen.number).to_be_visible()


def detail_end(screen: Screen) -> None:
    detail(screen)
    screen.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")


def corrected_number(screen: Screen) -> None:
    menu(screen)
    screen.page.get_by_role("menuitem", name=screen.words["detail.edit.phone"]).click()
    screen.box("phone").fill("+420 601 234 568")
    expect(screen.page.locator("[data-changed]")).to_have_count(1)
    screen.box("phone").blur()


def unsaved(screen: Screen) -> None:
    detail(screen)
    screen.box("description").fill("Ředitelka nákupu")
    screen.box("last_name").fill("Dvořáková-Nová")
    expect(screen.page.locator("[data-changed]")).to_have_count(2)


def menu(screen: Screen) -> None:
    detail(screen)
    screen.number.click()
    expect(screen.page.get_by_role("menu")).to_be_visible()


def new(screen: Screen) -> None:
    screen.page.goto("/contacts/new")
    screen.box("first_name").focus()


def history(screen: Screen) -> None:
    screen.page.goto(f"/contacts/{screen.jana}/history")
    expect(screen.page.get_by_text("Volat po obědě.")).to_be_visible()


def settings(screen: Screen) -> None:
    screen.page.goto("/settings")
    expect(screen.page.get_by_role("button", name=screen.words["menu.sign_out"])).to_be_visible()


def sharing(screen: Screen) -> None:
    detail(screen)
    screen.page.get_by_role("button", name=screen.words["detail.more"], exact=True).click()
    screen.page.get_by_role("menuitem", name=screen.words["detail.share"], exact=True).click()
    expect(screen.page.locator(".code-picture")).to_be_visible()


def handed_over(screen: Screen) -> None:
    """A picture from another app, put aside as the service worker does."""
    detail(screen)
    screen.page.evaluate(
        """async () => {
          const place = await caches.open("shared");
          await place.put("/shared/0", new Response("x"));
          const files = [{ name: "Škoda na dveřích.jpg", type: "image/jpeg" }];
          await place.put("/shared/said", Response.json({ at: Date.now(), text: "", files }));
        }"""
    )
    screen.page.goto("/shared")
    expect(screen.page.locator(".shared-item").first).to_be_visible()


def notifications(screen: Screen) -> None:
    """Marek hands two tickets over; one of them has been read."""
    screen.page.goto("/notifications")
    me = screen.page.request.get("/api/me").json()["id"]
    hand_over(screen, me, "Reklamace: praská sklo u zadních dveří dodávky")
    hand_over(screen, me, "Faktura chodí na starou adresu")
    expect(screen.page.locator("[data-unread]").nth(1)).to_be_visible()
    screen.page.get_by_role("link", name="Faktura").first.click()
    expect(screen.page).to_have_url(re.compile("/tickets/"))
    screen.page.go_back()
    expect(screen.page.locator("[data-unread]").first).to_be_visible()


def hand_over(screen: Screen, to: str, title: str) -> None:
    origin = screen.page.evaluate("location.origin")
    marek = screen.page.context.browser.new_context(base_url=origin)
    ours = {"Origin": origin}
    assert marek.request.post("/api/session", data={"login": "marek", "password": PASSWORD}, headers=ours).ok
    patch = {"title": {"from": None, "to": title}, "owner": {"from": None, "to": to}}
    made = {"op_id": str(uuid.uuid4()), "kind": "ticket", "id": f"ticket-{uuid.uuid4()}", "base_version": None}
    assert marek.request.post("/api/ops", data={**made, "patch": patch}, headers=ours).ok
    marek.close()


def account(screen: Screen) -> None:
    """Eva is signed in elsewhere too, and is about to end that."""
    elsewhere = screen.page.context.browser.new_context(user_agent="(iPhone) Safari/604.1")
    screen.page.goto("/settings")
    url = screen.page.evaluate("location.origin")
    said = {"login": "eva", "password": PASSWORD}
    elsewhere.request.post(f"{url}/api/session", data=said, headers={"Origin": url})
    elsewhere.close()
    screen.page.goto("/account")
    end = screen.page.get_by_role("button", name=f"{screen.words['account.end']}: ")
    end.first.click()
    expect(screen.page.locator(".sure [role=alert]")).to_be_visible()


def by_admin(screen: Screen, path: str) -> None:
    """Sign the administrator in, in this window."""
    screen.page.goto("/settings")
    url = screen.page.evaluate("location.origin")
    said = {"login": "admin", "password": PASSWORD}
    screen.page.goto("about:blank")  # or the page would see that nobody is signed in, and lead to signing in
    screen.page.context.clear_cookies()  # or Eva's session would end for all pictures that follow
    screen.page.request.post(f"{url}/api/session", data=said, headers={"Origin": url})
    screen.page.goto(path)


def people(screen: Screen) -> None:
    by_admin(screen, "/people")
    expect(screen.page.locator(".row-title").first).to_be_visible()


def person(screen: Screen) -> None:
    people(screen)
    screen.page.get_by_role("link", name="Marek").click()
    screen.page.get_by_role("button", name=screen.words["people.link_reset"]).click()
    expect(screen.page.locator(".one-time")).to_be_visible()


def invite(screen: Screen) -> None:
    by_admin(screen, "/people/new")
    screen.page.get_by_role("textbox", name=screen.words["people.name"], exact=True).fill("Petra Nová")


def roles(screen: Screen) -> None:
    by_admin(screen, "/roles")
    expect(screen.page.locator(".row-title").first).to_be_visible()


def role(screen: Screen) -> None:
    by_admin(screen, "/roles/agent-contact")
    expect(screen.page.locator(".of-field").first).to_be_visible()


def audit(screen: Screen) -> None:
    by_admin(screen, "/audit")
    expect(screen.page.locator(".history-list li").first).to_be_visible()


def waiting(screen: Screen) -> None:
    detail(screen)
    screen.box("last_name").fill("")
    screen.box("first_name").fill("")
    screen.page.get_by_role("button", name=screen.words["action.save"], exact=True).click()
    expect(screen.page.locator("[aria-invalid=true]")).to_be_visible()
    screen.page.goto("/contacts/new")
    screen.box("first_name").fill("Anežka")
    screen.box("first_name").blur()
    screen.page.goto("/waiting")
    expect(screen.page.locator(".thing")).to_have_count(2)


def missing(screen: Screen) -> None:
    screen.page.goto("/contacts/nobody")
    expect(screen.page.get_by_text(screen.words["outcome.missing"])).to_be_visible()


def listed(path: str) -> Callable[[Screen], None]:
    def go(screen: Screen) -> None:
        screen.page.goto(path)
        expect(screen.page.locator(".row-title").first).to_be_visible()

    return go


def opened(path: str, card: str = "") -> Callable[[Screen], None]:
    """Lead to the first item of a list, and there to one of its cards."""

    def go(screen: Screen) -> None:
        listed(path)(screen)
        screen.page.locator(".row-title").first.click()
        expect(screen.page.locator("[data-field]").first).to_be_attached()
        if card:
            screen.page.get_by_role("tab", name=screen.words[f"card.{card}"], exact=True).click()
            expect(screen.page.get_by_role("tabpanel").locator(".row-title").first).to_be_visible()

    return go


def activity(screen: Screen) -> None:
    opened("/contacts?q=601234567", "activities")(screen)
    screen.page.get_by_role("tabpanel").locator(".row-title").first.click()
    expect(screen.page.locator("[data-field=started_at]")).to_be_visible()


def order(screen: Screen) -> None:
    detail(screen)
    screen.page.get_by_role("button", name=screen.words["card.order"]).click()


def company_menu(screen: Screen) -> None:
    detail(screen)
    screen.page.get_by_role("button", name=f"{screen.words['field.company']}: ").click()


def company_choice(screen: Screen) -> None:
    company_menu(screen)
    screen.page.get_by_role("menuitem", name=screen.words["link.change.company"]).click()
    screen.page.get_by_role("combobox", name=screen.words["field.company"]).fill("auto")
    expect(screen.page.get_by_role("option").first).to_be_visible()


def call_sheet(screen: Screen) -> None:
    screen.page.add_init_script(
        "addEventListener('click', event => event.target.closest('[href^=tel]') && event.preventDefault())"
    )
    menu(screen)
    screen.page.get_by_role("menuitem", name=screen.words["detail.call"]).click()
    expect(screen.page.get_by_role("dialog", name=screen.words["call.title.CALL"])).to_be_visible()


def phone_contacts(screen: Screen) -> None:
    screen.page.goto("/phone-contacts")
    expect(screen.page.get_by_role("button", name=screen.words["phone_contacts.open_file"])).to_be_enabled()
    screen.page.locator("input[type=file]").set_input_files("tests/fixtures/addressbooks/iphone.vcf")
    looks_like = screen.words["phone_contacts.looks_like.phone"].format(name="Jana Dvořáková")
    expect(screen.page.get_by_text(looks_like)).to_be_visible()


def item_menu(screen: Screen) -> None:
    detail(screen)
    screen.page.get_by_role("button", name=screen.words["detail.more"], exact=True).click()
    expect(screen.page.get_by_role("menuitem").first).to_be_visible()


def discarded(screen: Screen) -> None:
    waiting(screen)
    screen.page.get_by_role("button", name=f"{screen.words['detail.discard']}: ").first.click()
    expect(screen.page.get_by_role("button", name=screen.words["undo.undo"], exact=True)).to_be_visible()


def conflict(screen: Screen) -> None:
    """Somebody else saves the field that is being edited here."""
    detail(screen)
    screen.box("description").fill("Ředitelka nákupu")
    screen.page.evaluate(
        """async id => {
          const { version, description } = await (await fetch(`/api/contacts/${id}`)).json();
          const patch = { description: { from: description, to: `Vedoucí nákupu ${version}` } };
          await fetch("/api/ops", { method: "POST", headers: { "content-type": "application/json" },
            body: JSON.stringify({ op_id: crypto.randomUUID(), kind: "contact", id, base_version: version, patch }) }) }""",
        screen.jana,
    )
    screen.page.get_by_role("button", name=screen.words["action.save"], exact=True).click()
    expect(screen.page.get_by_role("button", name=screen.words["conflict.edit"], exact=True)).to_be_visible()


def viewer(screen: Screen) -> None:
    opened("/contacts?q=601234567", "attachments")(screen)
    screen.page.get_by_role("button", name=f"{screen.words['attachment.show']}: ").first.click()
    expect(screen.page.get_by_role("dialog").get_by_role("img")).to_have_js_property("naturalWidth", 240)


def waiting_files(screen: Screen) -> None:
    """One file was refused, another one is on its way without an answer."""
    refusal = {"detail": screen.words["attachment.too_large"]}
    screen.page.route("**/api/contacts/*/attachments", lambda route: route.fulfill(status=413, json=refusal))
    opened("/contacts?q=601234567", "attachments")(screen)
    picker = screen.page.locator("input[type=file]").first
    picker.set_input_files({"name": "Smlouva o dílo 12.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-"})
    expect(screen.page.locator(".upload-row .problem")).to_be_visible()
    screen.page.unroute_all()
    screen.page.route("**/api/contacts/*/attachments", lambda route: route.abort())
    picker.set_input_files({"name": "Fotka brzdového kotouče.jpg", "mimeType": "image/jpeg", "buffer": b"x"})
    expect(screen.page.locator(".upload-row")).to_have_count(2)


def waiting_with_files(screen: Screen) -> None:
    waiting_files(screen)
    screen.page.goto("/waiting")
    expect(screen.page.locator(".thing")).to_have_count(2)


def form_of_a_type(screen: Screen) -> None:
    """What the first type of records is asked for."""
    by_admin(screen, "/forms/records")
    screen.page.locator(".choice a").nth(1).click()
    expect(screen.page.locator(".choice a").nth(1)).to_have_attribute("aria-current", "true")
    expect(screen.page.locator(".form-row").first).to_be_visible()


SCREENS: dict[str, Callable[[Screen], None]] = {
    "sign-in": sign_in,
    "contacts": contacts,
    "letters": letters,
    "begun": begun,
    "search": search,
    "detail": detail,
    "detail-end": detail_end,
    "corrected-number": corrected_number,
    "unsaved": unsaved,
    "menu": menu,
    "new": new,
    "history": history,
    "settings": settings,
    "notifications": notifications,
    "sharing": sharing,
    "handed-over": handed_over,
    "account": account,
    "people": people,
    "person": person,
    "invite": invite,
    "roles": roles,
    "role": role,
    "audit": audit,
    "form-of-a-type": form_of_a_type,
    "waiting": waiting,
    "missing": missing,
    "companies": listed("/companies"),
    "company": opened("/companies?q=autodilna"),
    "company-contacts": opened("/companies?q=autodilna", "contacts"),
    "records": listed("/records"),
    "record": opened("/records"),
    "tickets": listed("/tickets"),
    "ticket": opened("/tickets"),
    "ticket-activities": opened("/tickets", "activities"),
    "phone": listed("/phone?q=601"),
    "phone-calls": listed("/phone"),
    "card-activities": opened("/contacts?q=601234567", "activities"),
    "card-attachments": opened("/contacts?q=601234567", "attachments"),
    "viewer": viewer,
    "waiting-files": waiting_files,
    "waiting-with-files": waiting_with_files,
    "activity": activity,
    "order": order,
    "company-menu": company_menu,
    "company-choice": company_choice,
    "call-sheet": call_sheet,
    "phone-contacts": phone_contacts,
    "item-menu": item_menu,
    "discarded": discarded,
    "conflict": conflict,
}
TYPED_INTO = frozenset(
    {"invite", "sign-in", "search", "unsaved", "new", "company-choice"}
)  # where a keyboard would be open
