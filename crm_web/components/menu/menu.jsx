// The agent's own choices: language, theme, signing out.
import { useEffect, useState } from "react";
import { tintStatusBar } from "../install/status_bar.js";
import { loadFiles } from "../store/kept_files.js";
import { memory } from "../store/memory.js";
import { unsavedItems } from "../store/overlay.js";
import { signOut } from "../store/person.js";
import { choose, useAlive, useLanguage, useText } from "../text/text.js";
import "$/catalogs/menu.js";

const LANGUAGES = [["cs", "Čeština"], ["en", "English"]];
const THEMES = ["system", "light", "dark"];

export function LanguageChoice() {
  const text = useText();
  const language = useLanguage();
  const alive = useAlive();
  return (
    <label className="setting">
      <span>{text("menu.language")}</span>
      <select disabled={!alive} value={language} onChange={(event) => choose(/** @type {"en" | "cs"} */ (event.target.value))}>
        {LANGUAGES.map(([code, name]) => <option key={code} value={code} lang={code}>{name}</option>)}
      </select>
    </label>
  );
}

export function ThemeChoice() {
  const text = useText();
  const alive = useAlive();
  const [theme, setTheme] = useState(() => (typeof localStorage === "undefined" ? "system" : localStorage.getItem("theme") ?? "system"));
  const pick = (/** @type {string} */ wanted) => {
    setTheme(wanted);
    localStorage.setItem("theme", wanted);
    const dark = wanted === "dark" || (wanted === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.classList.remove("light", "dark");
    document.documentElement.classList.add(dark ? "dark" : "light");
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    tintStatusBar(wanted);
  };
  return (
    <label className="setting">
      <span>{text("menu.theme")}</span>
      <select disabled={!alive} value={theme} onChange={(event) => pick(event.target.value)}>
        {THEMES.map((name) => <option key={name} value={name}>{text(`theme.${name}`)}</option>)}
      </select>
    </label>
  );
}

export function SignOut() {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const count = () => unsavedItems().length + memory.files.size;
  useEffect(() => void loadFiles(), []);
  const press = () => (count() > 0 && !asking ? setAsking(true) : signOut());
  return (
    <>
      {asking && <p className="problem" role="alert">{text("menu.unsent", { count: count() })}</p>}
      <button type="button" className="setting" onClick={press}>{text(asking ? "menu.sign_out_anyway" : "menu.sign_out")}</button>
    </>
  );
}
