from crm_web.fields import TYPES


def saved(typed: str) -> object:
    return TYPES["longtext"].parse(typed, 100)


def test_lines_stay_and_end_in_a_newline():
    assert saved("první\r\ndruhý\rtřetí\u2028čtvrtý\n\n\tpátý") == "první\ndruhý\ntřetí\nčtvrtý\n\n\tpátý"


def test_white_space_around_the_text_is_dropped():
    assert saved("\n  text \r\n\n") == "text"


def test_what_turns_a_line_around_is_dropped():
    assert saved("a\u202eb\nc\u2067d\x00\ud83d") == "ab\ncd"


def test_a_text_of_lines_is_found_as_one():
    assert TYPES["longtext"].search_words("Zavolá\nv úterý") == "zavola v utery"
