"""Whom a saved item concerns, by what changed of it."""

import pytest

from crm_web.model import Activity, Ticket
from crm_web.services.tellings import MOST, assigned, mentioned, reopened


def edit(before: object, after: object) -> dict[str, object]:
    return {"from": before, "to": after}


def test_who_has_it_anew_is_told_and_nobody_where_the_owner_stays():
    ticket = Ticket(id="t", owner="user-eva")
    assert assigned(ticket, {"owner": edit("user-marek", "user-eva")}) == ["user-eva"]
    assert assigned(ticket, {"title": edit("a", "b")}) == []


@pytest.mark.parametrize(("before", "after", "told"), [("CLOSE", "OPEN", 1), ("WAIT", "OPEN", 1), ("OPEN", "WAIT", 0)])
def test_whose_it_is_is_told_when_it_opens_again(before: str, after: str, told: int):
    assert reopened(Ticket(id="t", owner="user-eva"), {"stage": edit(before, after)}) == ["user-eva"] * told


def test_a_new_ticket_does_not_open_again():
    assert reopened(Ticket(id="t", owner="user-eva"), {"stage": edit("", "OPEN")}) == []


@pytest.mark.parametrize(
    ("text", "logins"),
    [
        ("@eva zavolej prosím", ["eva"]),
        ("Co na to @Marek?", ["marek"]),
        ("(@eva, @marek)", ["eva", "marek"]),
        ("Ví to @eva.", ["eva.", "eva"]),
        ("@eva.mala a @eva.mala", ["eva.mala"]),
        ("jana@example.cz", []),
        ("eva", []),
        ("@ eva @", []),
        ("@eva@example.cz", ["eva@example.cz"]),
    ],
)
def test_a_login_behind_an_at_sign_is_a_mention(text: str, logins: list[str]):
    assert mentioned(Activity(id="a"), {"title": edit("", text)}) == logins


def test_who_was_mentioned_before_is_not_mentioned_again():
    changes = {"description": edit("@eva", "@eva a @marek")}
    assert mentioned(Activity(id="a"), changes) == ["marek"]


def test_a_text_mentions_only_so_many():
    crowd = " ".join(f"@osoba{number}" for number in range(1000))
    assert len(mentioned(Activity(id="a"), {"description": edit(None, crowd)})) == MOST
