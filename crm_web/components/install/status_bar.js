// The colour of the phone's status bar follows the theme that was chosen; where none was, the page's own two follow the phone's.

const PAPER = { light: "#ffffff", dark: "#111417" }; // as in app.css

/** @param {string | null} theme "light", "dark", or as the phone has it */
export function tintStatusBar(theme) {
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    const own = meta.getAttribute("media")?.includes("dark") ? "dark" : "light";
    meta.setAttribute("content", PAPER[theme === "light" || theme === "dark" ? theme : own]);
  }
}
