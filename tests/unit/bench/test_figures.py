from tests.bench.figures import Figure, Ratio, Result
from tests.bench.report import as_json, row, short


def test_a_figure_is_told_by_its_median_and_its_spread():
    figure = Figure("key to red", "ms", [4.0, 2.0, 9.0])
    assert figure.summary() == {
        "name": "key to red", "unit": "ms", "median": 4.0, "min": 2.0, "p95": 9.0, "max": 9.0, "n": 3
    }  # fmt: skip


def test_95_of_100_samples_do_not_exceed_p95():
    assert Figure("", "ms", [float(number) for number in range(100, 0, -1)]).p95 == 95


def test_p95_of_few_samples_is_the_largest():
    assert Figure("", "ms", [1.0, 3.0, 2.0]).p95 == 3


def test_a_median_beyond_its_limit_says_so():
    assert Figure("first load", "kB", [161.0], limit=160).summary()["kept"] is False
    assert row(Figure("first load", "kB", [161.0], limit=160))[-1] == "160 OVER"


def test_a_median_at_its_limit_is_within():
    assert Figure("first load", "kB", [160.0], limit=160).summary()["kept"] is True
    assert row(Figure("first load", "kB", [160.0], limit=160))[-1] == "160 ok"


def test_one_far_sample_does_not_break_a_limit():
    assert Figure("second start", "ms", [1.0, 2.0, 9000.0], limit=3000).summary()["kept"] is True


def test_a_ratio_compares_medians():
    ratio = Ratio(Figure("slow", "ms", [30.0, 40.0, 1000.0]), Figure("fast", "ms", [10.0]))
    assert ratio.summary() == {"over": "slow", "under": "fast", "ratio": 4.0}


def test_json_holds_what_was_around_the_figures():
    told = as_json("start", Result([Figure("start", "ms", [1.0])]), {"load": 2.5})
    assert (told["name"], told["load"], told["ratios"]) == ("start", 2.5, [])
    assert [figure["n"] for figure in told["figures"]] == [1]


def test_numbers_keep_three_digits_that_matter():
    assert [short(value) for value in (0.0, 4.126, 12.34, 152.49, 12345.6)] == ["0", "4.13", "12.3", "152", "12 346"]


def test_whole_numbers_keep_their_zeros():
    assert [short(value) for value in (10, 100, 160, 3000)] == ["10", "100", "160", "3 000"]
