"""What the demo invents, before any of it is saved."""

import struct
import zlib
from datetime import UTC, datetime

import pytest

from crm_web.demo.activities import activity
from crm_web.demo.amounts import amounts
from crm_web.demo.companies import company
from crm_web.demo.contacts import company_of, contact
from crm_web.demo.files import file
from crm_web.demo.pdf import pdf
from crm_web.demo.picture import picture
from crm_web.demo.tickets import ticket


def test_two_hundred_contacts_have_forty_companies_and_sixty_records():
    of = amounts(200)
    assert (of.contacts, of.companies, of.records) == (200, 40, 60)
    assert (of.activities, of.tickets, of.attachments) == (300, 80, 20)


def test_a_hundred_thousand_contacts_have_no_more_of_the_rest_than_can_be_looked_at():
    of = amounts(100_000)
    assert (of.companies, of.records, of.activities, of.tickets, of.attachments) == (2_000, 1_000, 5_000, 1_500, 200)


def test_no_two_companies_have_one_title():
    titles = [str(company(number)["title"]) for number in range(2_000)]
    assert len(set(titles)) == 2_000
    assert titles[0] == "Autodílna Novák s.r.o."


def test_about_seven_in_ten_contacts_belong_to_a_company():
    belonging = [number for number in range(1_000) if company_of(number, 40) is not None]
    assert 650 < len(belonging) < 750
    assert company_of(0, 40) == 0


def test_contacts_are_the_same_each_time():
    assert [contact(number, 40) for number in range(50)] == [contact(number, 40) for number in range(50)]


@pytest.mark.parametrize("contacts", [1, 7, 200])
def test_jana_has_activities_of_every_type_and_tickets(contacts: int):
    of = amounts(contacts)
    jana = contact(0, of.companies)
    hers = [activity(number, of) for number in range(8)]
    assert {each["type"] for each in hers} == {"CALL", "EMAIL", "SMS", "CHAT", "COMMENT", "CUSTOM"}
    assert {each["contact"] for each in hers} == {ticket(number, contacts)["contact"] for number in range(3)}
    assert jana["phone"] == ["+420601234567"]


def test_an_activity_about_a_ticket_is_with_the_tickets_contact_and_begins_after_it_was_opened():
    of = amounts(200)
    tickets = {number: ticket(number, of.contacts) for number in range(of.tickets)}
    opened = {(each["contact"], each["opened_at"]) for each in tickets.values()}
    about = [each for each in (activity(number, of) for number in range(300)) if each["ticket"]]
    assert len(about) > 100
    for each in about:
        assert any(who == each["contact"] and str(at) < str(each["started_at"]) for who, at in opened)


def test_what_follows_happens_on_a_working_day_of_the_same_year():
    of = amounts(200)
    for number in range(300):
        at = datetime.fromisoformat(str(activity(number, of)["started_at"]))
        assert at.weekday() < 5
        assert datetime(2026, 1, 1, tzinfo=UTC) < at < datetime(2026, 12, 1, tzinfo=UTC)


def test_a_pdf_names_the_places_of_its_objects():
    document = pdf(["Příloha č. 1", "a (b) \\ c"])
    assert document.startswith(b"%PDF-1.4\n")
    assert document.endswith(b"%%EOF\n")
    table = int(document.split(b"startxref\n")[1].split()[0])
    assert document[table:].startswith(b"xref\n0 6\n")
    for number, line in enumerate(document[table:].split(b"\n")[3:8], 1):
        assert document[int(line[:10]) :].startswith(b"%d 0 obj\n" % number)
    content = document.split(b"stream\n")[1].removesuffix(b"\nend")
    assert b"/Length %d " % len(content) in document
    assert b"(a \\(b\\) \\\\ c)" in content


def test_a_picture_is_a_whole_png():
    found, chunks = picture(0), list[tuple[bytes, bytes]]()
    at = 8
    while at < len(found):
        (length,) = struct.unpack(">I", found[at : at + 4])
        name, content = found[at + 4 : at + 8], found[at + 8 : at + 8 + length]
        assert zlib.crc32(name + content) == struct.unpack(">I", found[at + 8 + length : at + 12 + length])[0]
        chunks.append((name, content))
        at += 12 + length
    assert [name for name, _ in chunks] == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    width, height = struct.unpack(">II", chunks[0][1][:8])
    assert len(zlib.decompress(chunks[2][1])) == (width + 1) * height
    assert picture(1) != found


def test_files_are_of_several_types_and_their_names_have_accents():
    files = [file(number) for number in range(20)]
    assert files[0].name == "Příloha č. 1.pdf"
    assert {each.media_type for each in files} == {"application/pdf", "image/png", "text/plain", "text/csv"}
    assert len({each.name for each in files}) == 20
