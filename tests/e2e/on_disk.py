"""What the database on the phone holds, seen from outside the app."""

from playwright.sync_api import Page

from tests.until import until

_DRAFTS = """async () => {
  const [{ name }] = (await indexedDB.databases()).filter(one => one.name.startsWith("crm-"));
  const database = await new Promise(done => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); });
  const asked = database.transaction("drafts").objectStore("drafts").getAll();
  await new Promise(done => { asked.onsuccess = done; });
  database.close();
  return asked.result;
}"""


def wait_for_drafts(phone: Page, count: int) -> None:
    """Wait until so many drafts are on the disk."""
    until(phone, f"async count => (await ({_DRAFTS})()).length === count", count)


def wait_for_fields(phone: Page, item_id: str, count: int) -> None:
    """Wait until the draft of the item has so many fields there."""
    fields = "Object.keys(drafts.find(draft => draft.id === id)?.fields ?? {})"
    until(
        phone,
        f"async ([id, count]) => {{ const drafts = await ({_DRAFTS})(); return {fields}.length === count; }}",
        [item_id, count],
    )


_VIEW = """async path => {
  const [{ name }] = (await indexedDB.databases()).filter(one => one.name.startsWith("crm-"));
  const database = await new Promise(done => { const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result); });
  const asked = database.transaction("views").objectStore("views").getKey(path);
  await new Promise(done => { asked.onsuccess = done; });
  database.close();
  return asked.result !== undefined;
}"""


def wait_for_view(phone: Page, path: str) -> None:
    """Wait until the content of the page is there."""
    until(phone, _VIEW, path)
