// What was typed into a field that the form no longer has: told, not lost.
import { undo } from "../store/drafts.js";
import { useItem } from "../store/hooks.js";
import { useText } from "../text/text.js";
import "$/catalogs/detail.js";

/** @param {{view: {fields: import("./types.js").FieldView[], former: Record<string, string>}, item: import("../store/types.js").Item}} props */
export function Former({ view, item }) {
  const { draft } = useItem(item);
  const known = new Set(view.fields.map(({ name }) => name));
  const left = Object.entries(draft?.fields ?? {}).filter(([name]) => name in view.former && !known.has(name));
  return left.map(([name, { to }]) => <Left key={name} {...{ item, name }} title={view.former[name]} problem={draft?.errors?.[name] ?? ""} typed={[to ?? ""].flat().join(", ")} />);
}

/** @param {{item: import("../store/types.js").Item, name: string, title: string, problem: string, typed: string}} props */
function Left({ item, name, title, problem, typed }) {
  const text = useText();
  return (
    <div className="field" data-field={name} data-changed="">
      <div className="clash" role="group" aria-label={text(title)}>
        <p><strong>{text(title)}</strong> – {text("former.gone")}</p>
        {problem && <p className="problem">{text(problem)}</p>}
        <p className="typed">{typed}</p>
        {navigator.clipboard && <button type="button" onClick={() => void navigator.clipboard.writeText(typed)}>{text("detail.copy")}</button>}
        <button type="button" onClick={() => undo(item, name)}>{text("former.discard")}</button>
      </div>
    </div>
  );
}
