from tests.bench.load_parts import AHEAD, kind_of

PAGE = '<link rel="modulepreload" href="/assets/state-a1.js">'


def test_the_view_of_the_list_belongs_to_its_first_load():
    assert kind_of("http://127.0.0.1:1/api/view?path=%2Fcontacts", "") == "the list's content"


def test_views_of_details_are_prefetched():
    assert kind_of("http://127.0.0.1:1/api/view?path=%2Fcontacts%2Fa&path=%2Fcontacts%2Fb", "") == "prefetched details"


def test_files_are_counted_by_their_ending_and_the_address_without_one_is_the_page():
    kinds = {"/contacts": "page", "/assets/state-a1.js": "scripts", "/app.css": "styles", "/icons/icon.svg": "pictures"}
    assert {path: kind_of(f"http://127.0.0.1:1{path}", PAGE) for path in kinds} == kinds


def test_a_script_that_the_page_does_not_name_is_fetched_ahead():
    assert kind_of("http://127.0.0.1:1/assets/detail-b2.js", PAGE) == AHEAD


def test_the_directory_and_pages_that_come_along_are_no_part_of_it():
    assert kind_of("http://127.0.0.1:1/api/directory?since=", "").startswith("the directory")
    assert kind_of("http://127.0.0.1:1/settings", "").endswith("fetched ahead")
    assert kind_of("http://127.0.0.1:1/contacts", "") == kind_of("http://127.0.0.1:1/contacts/", "") == "page"
