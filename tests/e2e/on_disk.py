"""What the database on the phone holds, seen from outside the app."""

from playwright.sync_api import Page

_DRAFTS = """wanted => new Promise(async done => {
  const [{ name }] = (await indexedDB.databases()).filter(one => one.name.startsWith("crm-"));
  const open = indexedDB.open(name);
  open.onsuccess = () => { const count = open.result.transaction("drafts").objectStore("drafts").count();
    count.onsuccess = () => { open.result.close(); done(count.result === wanted); }; };
})"""


def wait_for_drafts(phone: Page, count: int) -> None:
    """Wait until so many drafts are on the disk."""
    phone.wait_for_function(_DRAFTS, arg=count)
