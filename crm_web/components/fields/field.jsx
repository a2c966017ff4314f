// One field of a form: its title, its input, and what there is to say about it.
import { useId, useRef, useState } from "react";
import { undo } from "../store/drafts.js";
import { useField } from "../store/hooks.js";
import { useText } from "../text/text.js";
import { useAsked } from "./asked.js";
import { CheckboxInput, ChoicesInput, RadioInput } from "./checks.jsx";
import { Clash, Overtaken, Theirs } from "./clash.jsx";
import { OptionsInput, PatternInput, WordsInput } from "./designing.jsx";
import { EntriesInput } from "./entries.jsx";
import { HtmlInput } from "./html.jsx";
import { ChoiceInput, LongTextInput, MomentInput, TextInput } from "./inputs.jsx";
import { LinkInput } from "./link.jsx";
import { PersonInput } from "./person.jsx";
import { DateInput, TimeInput, UrlInput } from "./plain_inputs.jsx";
import { SectionHead } from "./section.jsx";
import { TextsInput } from "./texts.jsx";
import "$/catalogs/detail.js";

/** Which input draws a field type; a new one is a line here. @type {Record<Exclude<import("./types.js").FieldView["input"], "section">, (props: import("./types.js").InputProps) => import("react").ReactNode>} */
const INPUTS = {
  text: TextInput, longtext: LongTextInput, address: LongTextInput, phone: EntriesInput, email: EntriesInput,
  person: PersonInput, choice: ChoiceInput, link: LinkInput, moment: MomentInput, duration: TextInput,
  texts: TextsInput, html: HtmlInput, choices: ChoicesInput, checkbox: CheckboxInput, radio: RadioInput,
  date: DateInput, time: TimeInput, url: UrlInput,
  words: WordsInput, pattern: PatternInput, options: OptionsInput, sibling: ChoiceInput,
};

/** One field, or the heading of a section. @param {{field: import("./types.js").FieldView, item: import("../store/types.js").Item}} props */
export function Field({ field, item }) {
  return field.input === "section" ? <SectionHead {...{ field, item }} /> : <FormField {...{ field, item }} />;
}

/** @param {{field: import("./types.js").FieldView, item: import("../store/types.js").Item}} props */
function FormField({ field, item }) {
  const text = useText();
  const asked = useAsked(item, field.conditions);
  const id = useId();
  const state = useField(item, field.name, field.value);
  const Input = INPUTS[/** @type {keyof typeof INPUTS} */ (field.input)];
  const title = text(field.label);
  const problem = state.error && text(state.error);
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [beside, setBeside] = useState(/** @type {import("./clash.jsx").Collision | undefined} */ (undefined)); // theirs, while one's own is edited on
  const editOn = (/** @type {import("./clash.jsx").Collision} */ theirs) => {
    setBeside(theirs);
    box.current?.querySelector(/** @type {"input"} */ (":is(input, textarea, select, .entry-at-rest)"))?.focus();
  };
  if (!asked && !state.changed) return null;
  return (
    <div ref={box} className="field" data-field={field.name} data-changed={state.changed ? "" : undefined}>
      <div className="field-head">
        <label className="label" id={`${id}-title`} htmlFor={id}>
          {title}
          {field.required && <span className="required" aria-hidden="true"> *</span>}
        </label>
        {state.changed && (
          <>
            <span className="dot" aria-hidden="true" />
            <span className="spoken" id={`${id}-unsaved`}>{text("list.unsaved")}</span>
            <button type="button" className="take-back" onClick={() => undo(item, field.name)}>
              <span aria-hidden="true">↶</span>
              <span className="spoken">{text("detail.take_back", { field: title })}</span>
            </button>
          </>
        )}
      </div>
      <Input
        {...{ id, field, item, state, title }}
        aria={{
          "aria-describedby": [state.changed && `${id}-unsaved`, problem && `${id}-problem`, field.hint && `${id}-hint`].filter(Boolean).join(" ") || undefined,
          "aria-invalid": problem ? true : undefined,
          "aria-required": field.required || undefined,
        }}
      />
      {field.hint && <p className="quiet" id={`${id}-hint`}>{field.hint}</p>}
      {problem && <p className="problem" id={`${id}-problem`}>{problem}</p>}
      {state.conflict && <Clash {...{ field, item, title }} clash={state.conflict} onEdit={editOn} />}
      {state.overtaken && !state.conflict && <Overtaken {...{ field, item, title }} onEdit={editOn} />}
      {beside && state.changed && !state.conflict && !state.overtaken && <p className="quiet"><Theirs {...{ field }} clash={beside} /></p>}
    </div>
  );
}
