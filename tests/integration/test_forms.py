"""A manager shapes a form, and everything that an agent does with the items follows at once."""

import pytest

from crm_web.entities import ENTITIES
from crm_web.errors import Denied, InvalidFields
from crm_web.services import exports, forms
from crm_web.storage import transact
from crm_web.views.page import Badge
from tests.integration import api as http
from tests.integration.forms import add_field, change_field
from tests.integration.roles import now, say
from tests.integration.saves import JANA, create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")
DESIGNABLE = [spec for spec in ENTITIES.values() if spec.designable]
EVERY_FORM = pytest.mark.parametrize("kind", [spec.kind for spec in DESIGNABLE])
VIP = "field-vip"


def drawn(actor, path):
    return {field.name: field for field in page(actor, path).fields}


def sentences(refused):
    return {name: error.sentence("en") for name, error in refused.value.fields.items()}


@EVERY_FORM
def test_without_a_word_of_a_manager_a_form_is_what_the_app_says(kind):
    with transact.reading() as session:
        shaped = forms.spec_of(session, kind)
    own = ENTITIES[kind]
    assert [(field.name, field.label, field.required) for field in shaped.fields] == [
        (field.name, field.label, field.required) for field in own.fields
    ]
    assert shaped.in_list == own.in_list


@EVERY_FORM
def test_a_new_field_is_in_form_history_list_search_and_api(kind, eva, marek):
    slug = ENTITIES[kind].slug
    name = add_field(marek, VIP, form=kind, title="Oblíbené víno", in_list="yes", description="Jaké pije?")
    create(eva, item="one", kind=kind, **{"last_name" if kind == "contact" else "title": "První", name: "Frankovka"})
    field = drawn(eva, f"/{slug}/one")[name]
    assert (field.label, field.value, field.hint, field.editable) == ("Oblíbené víno", "Frankovka", "Jaké pije?", True)
    edit(eva, 1, "one", kind, **{name: ("Frankovka", "Pálava")})
    change = page(eva, f"/{slug}/one/history").versions[0].changes[0]
    assert (change.label, change.before, change.after) == ("Oblíbené víno", "Frankovka", "Pálava")
    assert [(row.id, row.line.split(" · ")[0]) for row in page(eva, f"/{slug}?q=palav").rows] == [("one", "Pálava")]
    client = http.api(eva)
    assert client.get(f"/api/{slug}/one").json()[name] == "Pálava"
    assert client.get(f"/api/{slug}?q=palava").json()["items"][0][name] == "Pálava"


def test_an_export_has_the_fields_that_are_shown(eva, marek):
    add_field(marek, VIP, title="Víno")
    add_field(marek, "field-secret", title="Tajné", hidden="yes")
    create(eva, last_name="Dvořáková")
    with transact.reading() as session:
        text = exports.part(session, marek, ENTITIES["contact"], "csv").content.decode("utf-8-sig")
    assert "Víno" in text
    assert "Tajné" not in text


@pytest.mark.parametrize(
    ("type_name", "typed", "saved"),
    [
        ("text", " a  b ", "a b"),
        ("longtext", "a\r\nb", "a\nb"),
        ("html", "<b>a</b><script>alert(1)</script>", "<b>a</b>"),
        ("choice", "gold", "gold"),
        ("choices", ["silver", "gold"], ["gold", "silver"]),
        ("radio", "silver", "silver"),
        ("checkbox", "true", "yes"),
        ("moment", "2026-11-24T18:52:10+01:00", "2026-11-24T17:52:10Z"),
        ("date", "24. 11. 2026", "2026-11-24"),
        ("time", "7:05", "07:05"),
        ("phone", ["601 234 567"], ["+420601234567"]),
        ("email", ["Jana@Example.CZ"], ["Jana@example.cz"]),
        ("address", "Dlouhá 1", "Dlouhá 1"),
        ("url", "www.example.cz", "https://www.example.cz"),
    ],
)
def test_every_type_is_saved_as_itself_and_said_in_the_history(eva, marek, type_name, typed, saved):
    options = {"options": ["gold|Zlatý", "silver"]} if type_name in {"choice", "choices", "radio"} else {}
    name = add_field(marek, VIP, title="Pole", type=type_name, **options)
    create(eva, last_name="Dvořáková", **{name: typed})
    assert drawn(eva, f"/contacts/{JANA}")[name].value == saved
    assert {"Pole"} <= {change.label for change in page(eva, f"/contacts/{JANA}/history").versions[0].changes}


def test_several_values_where_the_manager_wants_them_and_one_where_not(eva, marek):
    texts = add_field(marek, "field-several", title="Děti", several="yes")
    phone = add_field(marek, "field-phone", title="Domů", type="phone")
    create(eva, last_name="Dvořáková", **{texts: ["Ema", "Jan"]})
    with pytest.raises(InvalidFields) as refused:
        edit(eva, 1, **{phone: ([], ["601234567", "602234567"])})
    assert sentences(refused) == {phone: "These are too many: 2, the most is 1."}


def test_the_order_of_several_choices_says_nothing(eva, marek):
    name = add_field(marek, VIP, title="Zájmy", type="choices", options=["a", "b", "c"])
    create(eva, last_name="Dvořáková", **{name: ["c", "a"]})
    assert edit(eva, 1, **{name: (["a", "c"], ["a", "c"])}).version == 1


def test_a_required_field_is_checked_and_the_sentence_names_the_manager(eva, marek):
    name = add_field(marek, VIP, title="Číslo smlouvy", required="yes")
    assert drawn(eva, "/contacts/new")[name].required
    with pytest.raises(InvalidFields) as refused:
        create(eva, last_name="Dvořáková")
    assert "Marek Dvořák" in sentences(refused)[name]


def test_a_required_field_that_one_may_not_fill_is_in_nobodys_way(eva, marek, admin):
    name = add_field(marek, VIP, title="Číslo smlouvy", required="yes")
    say(admin, f"agent-contact-{name}", create="none", update="none")
    create(now(eva), last_name="Dvořáková")
    with pytest.raises(InvalidFields):
        create(marek, item="contact-two", last_name="Nová")


def test_what_the_app_requires_itself_asks_for_no_manager(eva):
    with pytest.raises(InvalidFields) as refused:
        create(eva, kind="company", phone=["601234567"])
    assert sentences(refused) == {"title": "Fill this in."}


def test_a_field_of_the_app_can_be_renamed_required_moved_and_hidden(eva, marek):
    change_field(marek, "field-contact-note", title=("field.note", "Postřehy"), required=("", "yes"))
    change_field(marek, "field-contact-owner", position=("050", "001"))
    change_field(marek, "field-contact-address", hidden=("", "yes"))
    fields = drawn(eva, "/contacts/new")
    assert (fields["note"].label, fields["note"].required) == ("Postřehy", True)
    assert next(iter(fields)) == "owner"
    assert "address" not in fields


def test_what_the_app_can_not_do_without_stays(eva, marek):
    change_field(marek, "field-company-title", hidden=("", "yes"), required=("yes", ""))
    assert drawn(eva, "/companies/new")["title"].required


def test_a_hidden_field_is_nowhere_and_nobody_writes_it(eva, marek):
    name = add_field(marek, VIP, title="Tajné", in_list="yes")
    create(eva, last_name="Dvořáková", **{name: "poklad"})
    change_field(marek, VIP, hidden=("", "yes"))
    assert name not in drawn(eva, f"/contacts/{JANA}")
    assert "poklad" not in str(page(eva, "/contacts"))
    assert "poklad" not in str(page(eva, f"/contacts/{JANA}/history"))
    assert "poklad" not in http.api(eva).get(f"/api/contacts/{JANA}").text
    with pytest.raises(InvalidFields) as refused:
        edit(eva, 1, **{name: ("poklad", "nic")})
    assert sentences(refused) == {name: "A manager has hidden this field."}


def test_a_field_that_is_read_only_is_shown_and_nobody_writes_it(eva, marek):
    create(eva, last_name="Dvořáková", note="stará")
    change_field(marek, "field-contact-note", read_only=("", "yes"))
    assert not drawn(eva, f"/contacts/{JANA}")["note"].editable
    for person in (eva, marek):
        with pytest.raises(InvalidFields) as refused:
            edit(person, 1, note=("stará", "nová"))
        assert sentences(refused) == {"note": "This field is not for you to change."}
    with pytest.raises(InvalidFields):
        create(eva, item="other", last_name="Nová", note="nová")


def test_a_field_that_was_removed_keeps_its_values_and_comes_back_with_them(eva, marek):
    name = add_field(marek, VIP, title="Víno")
    create(eva, last_name="Dvořáková", **{name: "Pálava"})
    change_field(marek, VIP, removed=("", "yes"))
    assert name not in drawn(eva, f"/contacts/{JANA}")
    assert page(eva, f"/contacts/{JANA}").former == {name: "Víno"}
    assert page(eva, f"/contacts/{JANA}/history").versions[0].changes[-1].label == "Víno"
    edit(eva, 1, last_name=("Dvořáková", "Nová"))
    change_field(marek, VIP, removed=("yes", ""))
    assert drawn(eva, f"/contacts/{JANA}")[name].value == "Pálava"


def test_an_edit_of_a_field_that_was_removed_meanwhile_is_told_so(eva, marek):
    name = add_field(marek, VIP, title="Víno")
    create(eva, last_name="Dvořáková")
    change_field(marek, VIP, removed=("", "yes"))
    with pytest.raises(InvalidFields) as refused:
        edit(eva, 1, **{name: ("", "Pálava")})
    assert sentences(refused) == {name: "A manager took this field out of the form."}


@pytest.mark.parametrize("type_name", ["choice", "choices", "radio"])
def test_an_option_that_was_removed_stays_where_it_is_set_and_is_in_nobodys_way(eva, marek, type_name):
    name = add_field(marek, VIP, title="Úroveň", type=type_name, options=["gold|Zlatý", "silver|Stříbrný"])
    one = (lambda *values: list(values)) if type_name == "choices" else (lambda value: value)
    create(eva, last_name="Dvořáková", **{name: one("gold")})
    change_field(marek, VIP, options=(["gold|Zlatý", "silver|Stříbrný"], ["silver|Stříbrný"]))
    field = drawn(eva, f"/contacts/{JANA}")[name]
    assert (field.value, [option.value for option in field.options]) == (one("gold"), ["silver", "gold"])
    edit(eva, 1, last_name=("Dvořáková", "Nová"))
    edit(eva, 2, **{name: (one("gold"), one("silver"))})
    with pytest.raises(InvalidFields):
        edit(eva, 3, **{name: (one("silver"), one("gold"))})


def test_an_option_keeps_its_value_when_its_words_change(eva, marek):
    name = add_field(marek, VIP, title="Úroveň", type="choice", options=["gold|Zlatý"], in_list="yes")
    create(eva, last_name="Dvořáková", **{name: "gold"})
    change_field(marek, VIP, options=(["gold|Zlatý"], ["gold|Zlatá"]))
    assert page(eva, "/contacts").rows[0].badges == [Badge("Zlatá")]


def test_a_ticked_field_in_a_list_is_a_badge_with_its_title(eva, marek):
    name = add_field(marek, VIP, title="VIP", type="checkbox", in_list="yes")
    create(eva, last_name="Dvořáková", **{name: "yes"})
    create(eva, item="other", last_name="Zelená")
    assert [row.badges for row in page(eva, "/contacts").rows] == [[Badge("VIP")], []]


def test_a_pattern_holds_for_what_is_written_from_now_on(eva, marek):
    name = add_field(marek, VIP, title="IČO")
    create(eva, last_name="Dvořáková", **{name: "abc"})
    change_field(marek, VIP, pattern=("", "[0-9]{8}"))
    edit(eva, 1, last_name=("Dvořáková", "Nová"))
    with pytest.raises(InvalidFields) as refused:
        edit(eva, 2, **{name: ("abc", "123")})
    assert "[0-9]{8}" in sentences(refused)[name]
    assert "Marek Dvořák" in sentences(refused)[name]
    edit(eva, 2, **{name: ("abc", "12345678")})


@pytest.mark.parametrize("pattern", ["(", "[a-", "(?=a)b", r"(a)\1", "a{9999}"])
def test_a_pattern_that_does_not_compile_is_refused(marek, pattern):
    with pytest.raises(InvalidFields) as refused:
        add_field(marek, VIP, title="IČO", pattern=pattern)
    assert "pattern" in sentences(refused)


def test_a_pattern_made_to_stall_answers_at_once(eva, marek):
    name = add_field(marek, VIP, title="Past", pattern="(a+)+(a|aa)*$")
    with pytest.raises(InvalidFields):
        create(eva, last_name="Dvořáková", **{name: "a" * 250 + "!"})


def test_a_field_is_required_only_while_the_form_asks_for_it(eva, marek):
    level = add_field(marek, "field-level", title="Úroveň", type="choice", options=["gold|Zlatý", "silver|Stříbrný"])
    said = {"title": "Karta", "required": "yes", "only_when": level, "only_values": ["zlatý"]}
    card = add_field(marek, "field-card", **said)
    create(eva, last_name="Dvořáková", **{level: "silver"})
    asked = drawn(eva, f"/contacts/{JANA}")[card].conditions
    assert [(one.name, one.values, one.saved) for one in asked] == [(level, ["gold"], "silver")]
    with pytest.raises(InvalidFields):
        edit(eva, 1, **{level: ("silver", "gold")})
    edit(eva, 1, **{level: ("silver", "gold"), card: ("", "123")})
    edit(eva, 2, **{level: ("gold", "silver")})
    assert drawn(eva, f"/contacts/{JANA}")[card].value == "123"


def test_what_depends_on_a_field_that_depends_on_another_needs_both(eva, marek):
    first = add_field(marek, "field-first", title="Má auto", type="checkbox")
    second = add_field(marek, "field-second", title="Má garáž", type="checkbox", only_when=first)
    third = add_field(marek, "field-third", title="Rozměr", required="yes", only_when=second)
    change_field(marek, "field-first", only_when=("", third))  # a circle stalls nothing
    create(eva, last_name="Dvořáková", **{second: "yes"})
    assert {one.name for one in drawn(eva, f"/contacts/{JANA}")[third].conditions} == {first, second, third}


def test_a_section_heads_the_fields_behind_it(eva, marek):
    add_field(marek, "field-section", title="Auto", type="section", description="Jen u motoristů", position="9")
    name = add_field(marek, VIP, title="Značka", position="91")
    headings = [(field.name, field.label) for field in page(eva, "/contacts/new").fields if field.input == "section"]
    names = [field.name for field in page(eva, "/contacts/new").fields]
    assert [label for _, label in headings] == ["Auto"]
    assert names[-2:] == [headings[0][0], name]


def test_only_those_who_may_design_see_and_change_forms(eva, marek, admin):
    add_field(marek, VIP, title="Víno")
    assert page(eva, f"/fields/{VIP}").outcome == "denied"
    assert http.api(eva).get("/api/fields").status_code == 403
    with pytest.raises(Denied):
        add_field(eva, "field-other", title="Pivo")
    with pytest.raises(Denied):
        change_field(eva, VIP, title=("Víno", "Pivo"))
    change_field(admin, VIP, title=("Víno", "Pivo"))
    assert page(admin, f"/fields/{VIP}").title == "Pivo"


def test_two_managers_at_once_merge_and_conflict_like_everybody(marek, admin):
    add_field(marek, VIP, title="Víno")
    edit(marek, 1, VIP, "field", title=("Víno", "Vínko"))
    merged = save(admin, op(1, item=VIP, kind="field", patch={"required": ("", "yes")}))
    assert (merged.version, merged.merged) == (3, ["title"])
    change = page(marek, f"/fields/{VIP}/history").versions[0].changes[0]
    assert (change.label, change.after) == ("field.required", "choice.checkbox.yes")


@pytest.mark.parametrize("changes", [{"type": ("text", "html")}, {"form": ("contact", "company")}])
def test_type_and_form_are_said_once(marek, changes):
    add_field(marek, VIP, title="Víno")
    with pytest.raises(InvalidFields):
        change_field(marek, VIP, **changes)


@pytest.mark.parametrize("said", [{"name": "phone"}, {"origin": "app"}])
def test_nobody_makes_a_field_pass_for_one_of_the_apps(marek, said):
    with pytest.raises(InvalidFields):
        add_field(marek, VIP, title="Podvrh", **said)


def test_on_what_a_field_depends_is_said_once_its_form_is_known(marek):
    add_field(marek, VIP, title="Víno")
    assert "only_when" not in drawn(marek, "/fields/new")
    choices = [option.value for option in drawn(marek, f"/fields/{VIP}")["only_when"].options]
    assert {"last_name", "phone"} <= set(choices)
    assert "title" not in choices


def test_a_field_is_taken_out_of_the_form_and_never_deleted(marek):
    add_field(marek, VIP, title="Víno")
    with pytest.raises(Denied):
        save(marek, op(1, item=VIP, kind="field", delete=True))
    assert not page(marek, f"/fields/{VIP}").deletable
