"""Who hears of what: written with the save that causes it, told with what its person may read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlmodel import Session, select

from crm_web.errors import Conflict, InvalidFields
from crm_web.model import Notification, RoleRight, User
from crm_web.model.moment import now
from crm_web.services import notifications, ops
from crm_web.services.notifications import KEPT, MOST
from crm_web.services.ops import Saved
from crm_web.services.reopening import reopen
from crm_web.storage import news, transact
from tests.integration.saves import create, edit, op, page, save

pytestmark = pytest.mark.usefixtures("database")

TICKET = "ticket-1"
PAST = "2026-01-05T08:00:00Z"


def hand_over(actor, to: str, *, item: str = TICKET) -> Saved:
    return create(actor, kind="ticket", item=item, title=f"Praská sklo {item}", owner=to)


def comment(actor, text: str, item: str = "activity-1") -> Saved:
    return create(actor, kind="activity", item=item, type="COMMENT", title=text)


def heard(actor) -> list[tuple[str, str, str]]:
    return [(notice.event, notice.href, notice.by) for notice in page(actor, "/notifications").notices]


def mark_read(actor, *ids: object) -> Saved:
    return save(actor, op(None, kind="notification", item="read", patch={"value": ([], list(ids))}))


def mute(actor, *events: str) -> None:
    save(actor, op(None, kind="preference", item="muted", patch={"value": ([], list(events))}))


def in_database(work: Callable[[Session], object]) -> None:
    with transact.writing() as session:
        work(session)


def test_who_is_handed_a_ticket_hears_of_it_and_who_hands_it_over_does_not(eva, marek):
    hand_over(marek, eva.id)
    assert heard(eva) == [("assigned", f"/tickets/{TICKET}", "Marek Dvořák")]
    assert page(eva, "/notifications").notices[0].title == f"Praská sklo {TICKET}"
    assert heard(marek) == []


def test_a_ticket_that_changes_hands_later_tells_its_new_owner(eva, marek):
    hand_over(eva, eva.id)
    edit(eva, 1, TICKET, "ticket", owner=(eva.id, marek.id))
    assert (heard(eva), len(heard(marek))) == ([], 1)


def test_a_ticket_that_is_opened_again_tells_whose_it_is(eva, marek):
    create(eva, kind="ticket", item=TICKET, title="Zavřený", stage="CLOSE")
    edit(eva, 1, TICKET, "ticket", stage=("CLOSE", "OPEN"))
    assert heard(eva) == []
    edit(eva, 2, TICKET, "ticket", stage=("OPEN", "CLOSE"))
    edit(marek, 3, TICKET, "ticket", stage=("CLOSE", "OPEN"))
    assert heard(eva) == [("reopened", f"/tickets/{TICKET}", "Marek Dvořák")]


def test_a_ticket_that_opens_by_itself_tells_whose_it_is(eva):
    create(eva, kind="ticket", item=TICKET, title="Čeká", stage="WAIT", reopen_at=PAST)
    in_database(lambda session: reopen(session, now()))
    assert heard(eva) == [("reopened", f"/tickets/{TICKET}", "")]


def test_who_is_named_in_a_comment_hears_of_it_once(eva, marek):
    hand_over(eva, eva.id)
    comment(eva, "Podívej se prosím, @MAREK. Díky @marek")
    assert heard(marek) == [("mentioned", "/activities/activity-1", "Eva Malá")]
    edit(eva, 1, "activity-1", "activity", description=("", "a ještě @marek"))
    assert len(heard(marek)) == 2
    edit(eva, 2, "activity-1", "activity", description=("a ještě @marek", "a ještě jednou @marek"))
    assert len(heard(marek)) == 2


def test_nobody_hears_of_what_names_nobody_or_somebody_who_left(eva):
    in_database(lambda session: session.add(User(id="gone", login="zdena", active=False)))
    comment(eva, "@nikdo @zdena @eva")
    with transact.reading() as session:
        assert session.exec(select(Notification)).all() == []


def test_who_may_not_read_it_hears_nothing_and_who_may_not_any_more_sees_nothing(eva, marek):
    hand_over(marek, eva.id)
    blind = replace(eva, said={("ticket", "", "read"): 0})
    assert heard(eva)
    assert page(blind, "/notifications").notices == []
    assert page(blind, "/preferences").unread == 0
    in_database(
        lambda session: session.add(RoleRight(role="agent", kind="ticket", field="", action="read", scope="none"))
    )
    hand_over(marek, eva.id, item="ticket-2")
    with transact.reading() as session:
        assert [one.item_id for one in session.exec(select(Notification))] == [TICKET]


def test_what_is_muted_is_not_told(eva, marek):
    mute(eva, "assigned")
    hand_over(marek, eva.id)
    comment(marek, "@eva")
    assert [event for event, _, _ in heard(eva)] == ["mentioned"]


def test_what_was_read_is_counted_no_more_and_stays_in_the_list(eva, marek):
    for number in range(3):
        hand_over(marek, eva.id, item=f"ticket-{number}")
    first, *others = [notice.id for notice in page(eva, "/notifications").notices]
    assert page(eva, "/preferences").unread == 3
    mark_read(eva, first)
    assert page(eva, "/preferences").unread == page(eva, "/notifications").unread == 2
    assert [notice.read for notice in page(eva, "/notifications").notices] == [True, False, False]
    mark_read(eva, first, *others)
    assert page(eva, "/preferences").unread == 0


def test_nobody_marks_what_others_heard(eva, marek):
    hand_over(marek, eva.id)
    mark_read(marek, *[notice.id for notice in page(eva, "/notifications").notices])
    assert page(eva, "/notifications").unread == 1


@pytest.mark.parametrize("ids", [[1], ["x" * 65], ["a b"], ["a"] * 10 + [None]])
def test_only_ids_can_be_marked(eva, ids):
    with pytest.raises(InvalidFields):
        mark_read(eva, *ids)


def test_a_save_that_meets_anothers_tells_its_author_once(eva, marek):
    create(eva, last_name="Dvořáková", note="Ráno")
    edit(marek, 1, note=("Ráno", "Odpoledne"))
    refused = op(1, patch={"note": ("Ráno", "Večer")})
    for _ in range(2):
        with pytest.raises(Conflict):
            save(eva, refused)
        in_database(lambda session: notifications.conflicted(session, eva, ops.parse(refused)))
    assert heard(eva) == [("conflict", "/contacts/contact-jana", "Eva Malá")]


def test_it_is_told_after_the_commit_to_its_person_alone(eva, marek):
    told: list[news.News] = []
    stop = news.board.listen(told.append)
    hand_over(marek, eva.id)
    stop()
    (touched,) = [one for one in told[-1].touched if one.kind == "notification"]
    assert touched.user == eva.id


def test_a_save_that_is_undone_tells_nobody(eva, marek):
    def fail(session: Session) -> None:
        ops.apply(
            session,
            marek,
            ops.parse(op(None, item=TICKET, kind="ticket", patch={"title": (None, "Nic"), "owner": (None, eva.id)})),
        )
        raise RuntimeError

    with pytest.raises(RuntimeError):
        in_database(fail)
    assert heard(eva) == []


def test_the_list_ends_and_what_is_old_goes_with_the_next(eva, marek):
    for number in range(MOST + 1):
        hand_over(marek, eva.id, item=f"ticket-{number}")
    assert len(heard(eva)) == MOST
    with transact.writing() as session:
        for one in session.exec(select(Notification)):
            one.at = now() - KEPT
    hand_over(marek, eva.id, item="ticket-new")
    with transact.reading() as session:
        assert [one.item_id for one in session.exec(select(Notification))] == ["ticket-new"]


def test_what_may_not_be_read_takes_nobodys_place_in_the_list(eva, marek):
    hand_over(marek, eva.id)
    for number in range(MOST):
        in_database(
            lambda session, id_=f"gone-{number}": session.add(
                Notification(id=id_, user_id=eva.id, event="assigned", kind="ticket", item_id=id_, by=marek.id)
            )
        )
    assert heard(eva) == [("assigned", f"/tickets/{TICKET}", "Marek Dvořák")]
