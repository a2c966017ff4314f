// Looks at each frame that is drawn, and tells when another picture is there than in the frame before.
(() => {
  if (top !== window) return;
  const FORMER = "__FORMER__"; // what is one person's alone
  let before = "";

  /** Whose page it is, where, and what is seen of it; `whole`: with its content, not with a name and gaps. */
  function picture() {
    const main = document.querySelector("main");
    const gaps = Boolean(main?.querySelector(".skeleton"));
    const said = main?.querySelector("h1")?.textContent ?? "";
    const tab = main?.querySelector("[role=tab][aria-selected=true]")?.getAttribute("href");
    const isList = main?.classList.contains("list-page") ?? false;
    const fields = [...(main?.querySelectorAll("[data-field=last_name] input") ?? [])].map((input) => input.value);
    const whole = isList ? !gaps && main.querySelector(".row-title") !== null : fields.length > 0;
    const shown = isList ? `list ${tab}` : fields.length && !fields.includes(said) ? `${said} with ${fields}` : said;
    const values = [...document.querySelectorAll("input, textarea")].map(({ value }) => value);
    const former = [document.body?.textContent ?? "", ...values].some((text) => text.includes(FORMER));
    const user = document.cookie.match(/crm-user=([^;]*)/)?.[1] ?? "";
    return { user, opened: performance.timeOrigin, path: location.pathname, shown: isList && gaps ? "" : shown, whole, former };
  }

  function look(now) {
    const seen = picture();
    const said = JSON.stringify(seen);
    if (said !== before) window.saw({ ...seen, at: performance.timeOrigin + now });
    before = said;
    requestAnimationFrame(look);
  }
  requestAnimationFrame(look);
})();
