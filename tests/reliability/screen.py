"""A contact on a phone's screen, as a person uses it; English."""

import uuid

import httpx
from playwright.sync_api import BrowserContext, Page, expect

from tests.serving import PASSWORD, Server

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "locale": "en"}
LABELS = {"note": "Note", "address": "Address", "description": "Description"}
ON_DISK = """([kind, id, name]) => new Promise(async done => {
  const database = (await indexedDB.databases()).find(one => one.name.startsWith("crm-"));
  if (!database) return done(null);
  const open = indexedDB.open(database.name);
  open.onsuccess = () => {
    const read = open.result.transaction(["drafts", "ops"]);
    const draft = read.objectStore("drafts").get(`${kind}/${id}`), ops = read.objectStore("ops").getAll();
    read.oncomplete = () => {
      open.result.close();
      const patches = ops.result.filter(op => op.id === id).sort((one, other) => one.seq - other.seq).map(op => op.patch);
      const edits = [...patches, draft.result?.fields].map(edits => edits?.[name]).filter(Boolean);
      done(edits.at(-1)?.to ?? null);
    };
  };
})"""  # the newest text of a field that this phone keeps, unsaved or not sent yet
PATIENCE = 90_000  # ms: the longest pause between two tries of the outbox is 30 s


def sign_in(context: BrowserContext, url: str, login: str = "eva") -> None:
    person = {"login": login, "password": PASSWORD}
    answer = context.request.post(f"{url}/api/session", data=person, headers={"Origin": url})
    assert answer.status == 204


def make_contact(server: Server, name: str) -> str:
    """Make a contact past the screen, return its id."""
    item_id = f"contact-{uuid.uuid4().hex}"
    with httpx.Client(base_url=server.url, headers={"Origin": server.url}) as client:
        assert client.post("/api/session", json={"login": "eva", "password": PASSWORD}).status_code == 204
        made = {"op_id": str(uuid.uuid4()), "kind": "contact", "id": item_id, "base_version": None}
        patch = {"last_name": {"from": None, "to": name}}
        assert client.post("/api/ops", json={**made, "patch": patch}).status_code == 200
    return item_id


class ContactPage:
    """The detail of one contact, open in a page."""

    def __init__(self, page: Page, item_id: str) -> None:
        self.page, self.item_id = page, item_id
        self.main = page.get_by_role("main")

    def open(self, url: str = "") -> "ContactPage":
        self.page.goto(f"{url}/contacts/{self.item_id}")
        self.main.and_(self.page.locator("[data-saved]")).wait_for()
        return self

    def field(self, name: str):
        return self.page.get_by_role("textbox", name=LABELS[name], exact=True)

    def on_disk(self, name: str) -> str | None:
        """Return the newest text that the phone keeps of a field and the server has not acknowledged."""
        return self.page.evaluate(ON_DISK, ["contact", self.item_id, name])

    def is_red(self, name: str) -> bool:
        return self.page.locator(f"[data-field={name}][data-changed]").count() > 0

    def state(self) -> str:
        return self.main.get_attribute("data-saved")

    def fill(self, name: str, text: str) -> None:
        self.field(name).fill(text)

    def tap_save(self) -> None:
        self.page.get_by_role("button", name="Save", exact=True).tap()

    def wait_until_saved(self) -> None:
        expect(self.main).to_have_attribute("data-saved", "saved", timeout=PATIENCE)
