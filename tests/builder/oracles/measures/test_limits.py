"""A book sets limits to its measures, and says why one edition may go beyond one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from chronicle.core.problems import ProblemsFound
from chronicle.oracles.measures.limits import MEASURES, read_limits
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path


ENGLISH, CHINESE = edition_of("en"), edition_of("zh")
LIMITS = (
    'chronicle_limits = {"pages": {"en": 150, "zh": 160}, "story": 40, "empty_pages_from": "front/brief"}\n'
)
WAIVED = (
    'chronicle_limits_waived = [{"measure": "pages", "edition": "zh", "up_to": 170, "because": "Wide."}]\n'
)


def conf(folder: Path, text: str) -> Path:
    """Write a configuration and return its folder."""
    (folder / "conf.py").write_text(text, encoding="utf-8")
    return folder


def test_a_book_without_limits_has_none(tmp_path: Path) -> None:
    """Measures are then printed and nothing more."""
    assert {} == read_limits(conf(tmp_path, "language = 'en'\n"), CHOSEN.codes).numbers


def test_a_limit_holds_for_all_editions_or_for_each_its_own(tmp_path: Path) -> None:
    """One number is every edition's; of a table each takes its own."""
    limits = read_limits(conf(tmp_path, LIMITS), CHOSEN.codes)
    assert (150, 160, 40, None) == (
        limits.of("pages", ENGLISH),
        limits.of("pages", CHINESE),
        limits.of("story", CHINESE),
        limits.of("repeated", ENGLISH),
    )
    assert "front/brief" == limits.start


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ({"pages": 150, "story": 40.0}, []),
        ({"pages": 151, "story": 40.0}, ["B032"]),
        ({"pages": 150, "story": 39.9}, ["B032"]),
        ({"repeated": 99.0}, []),
    ],
)
def test_a_measure_beyond_its_limit_is_a_fault(
    tmp_path: Path, figures: dict[str, float], codes: list[str]
) -> None:
    """Pages have a most, story has a least; what has no limit is free."""
    problems = read_limits(conf(tmp_path, LIMITS), CHOSEN.codes).problems(ENGLISH, figures, "book-en.pdf")
    assert codes == [problem.code for problem in problems]


def test_a_configuration_that_is_no_python_is_told_with_its_line(tmp_path: Path) -> None:
    """As a build tells it."""
    with pytest.raises(ProblemsFound) as found:
        read_limits(conf(tmp_path, f"{LIMITS}chronicle_limits_waived = [\n"), CHOSEN.codes)
    assert [("docs/conf.py", 2, "M002")] == [
        (problem.path, problem.line, problem.code) for problem in found.value.problems
    ]


def test_a_fault_says_what_would_be_allowed(tmp_path: Path) -> None:
    """The limit, or what a waiver makes of it; a waiver that nothing needs is told by its measure."""
    limits = read_limits(conf(tmp_path, LIMITS + WAIVED), CHOSEN.codes)
    said = [
        (each.path, each.message, each.subject)
        for edition, figures in (
            (ENGLISH, {"story": 39.94}),
            (CHINESE, {"pages": 171}),
            (CHINESE, {"pages": 9}),
        )
        for each in limits.problems(edition, figures, "book.pdf")
    ]
    assert [
        ("book.pdf", "story, of all words: 39.9 %; the limit is 40.", ""),
        ("book.pdf", "pages of the PDF: 171; the limit is 170.", ""),
        ("docs/conf.py", "nothing needs it: pages of the PDF: 9.", "pages"),
    ] == said


@pytest.mark.parametrize(("pages", "codes"), [(165, []), (171, ["B032"]), (150, ["B033"])])
def test_a_waiver_lets_one_edition_go_further(tmp_path: Path, pages: int, codes: list[str]) -> None:
    """It goes up to its number and no further, and one that nothing needs is a fault."""
    limits = read_limits(conf(tmp_path, LIMITS + WAIVED), CHOSEN.codes)
    assert codes == [problem.code for problem in limits.problems(CHINESE, {"pages": pages}, "book-zh.pdf")]
    assert ["B032"] == [problem.code for problem in limits.problems(ENGLISH, {"pages": 165}, "book-en.pdf")]


@pytest.mark.parametrize(("pages", "codes"), [(1, []), (3, ["B032"]), (0, ["B033"])])
def test_a_limit_may_be_nothing_at_all(tmp_path: Path, pages: int, codes: list[str]) -> None:
    """What is to be nowhere may be waived, too; and a waiver that nothing needs is a fault there as well."""
    limits = read_limits(conf(tmp_path, LIMITS + WAIVED), CHOSEN.codes)
    none = replace(
        limits,
        numbers={"pages": {"zh": 0}},
        waivers=tuple(replace(each, up_to=2) for each in limits.waivers),
    )
    assert codes == [problem.code for problem in none.problems(CHINESE, {"pages": pages}, "book-zh.pdf")]


def test_a_waiver_of_a_least_goes_further_down(tmp_path: Path) -> None:
    """Of several waivers each is for its own measure and edition."""
    waived = WAIVED.replace(
        "}]", '}, {"measure": "story", "edition": "zh", "up_to": 30, "because": "Brief."}]'
    )
    limits = read_limits(conf(tmp_path, LIMITS + waived), CHOSEN.codes)
    for story, codes in ((30, []), (29.9, ["B032"]), (40, ["B033"])):
        found = limits.problems(CHINESE, {"pages": 170, "story": story}, "zh")
        assert codes == [problem.code for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        'chronicle_limits = {"size": 3}\n',
        'chronicle_limits = {"pages": "150"}\n',
        'chronicle_limits = {"pages": {"fr": 150}}\n',
        'chronicle_limits = {"pages": {"en": 150, "zh": "160"}}\n',
        'chronicle_limits = {"pages": True}\n',
        'chronicle_limits = {"empty_pages_from": 3}\n',
        "chronicle_limits = [150]\n",
        "chronicle_limits = dict(pages=150)\n",
        LIMITS + WAIVED.replace("Wide.", " "),
        LIMITS + WAIVED.replace("pages", "repeated"),
        LIMITS + WAIVED.replace("zh", "ar"),
        LIMITS + WAIVED.replace("170", "'170'"),
        LIMITS + WAIVED.replace('"because"', '"reason"'),
    ],
)
def test_what_is_no_limit_is_refused_with_its_line(tmp_path: Path, text: str) -> None:
    """A measure that is not there, no number, a waiver without limit or reason: each is named."""
    with pytest.raises(ProblemsFound) as found:
        read_limits(conf(tmp_path, text), CHOSEN.codes)
    assert [("docs/conf.py", "B031")] == [(problem.path, problem.code) for problem in found.value.problems]
    assert all(problem.line for problem in found.value.problems)


FRENCH = {"measure": "story", "edition": "fr", "up_to": 1, "because": "A."}
NAMES = ", ".join(MEASURES)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nchronicle_limits = {"size": 3}\n', [(2, f"there is no measure “size”; there are: {NAMES}.")]),
        (
            'chronicle_limits = {"pages": "150", "size": 3, "story": {"fr": 1}, "absent": True}\n',
            [
                (1, f"there is no measure “size”; there are: {NAMES}."),
                (1, "“absent” is neither a number nor a number for each edition."),
                (1, "“pages” is neither a number nor a number for each edition."),
                (1, "“story” is neither a number nor a number for each edition."),
            ],
        ),
        ("chronicle_limits = [150]\n", [(1, "chronicle_limits is no table of measures.")]),
        (
            LIMITS + WAIVED.replace("Wide.", " "),
            [(2, "the waiver of “pages” gives no reason.")],
        ),
        (
            f"{LIMITS}chronicle_limits_waived = [{FRENCH}]\n",
            [
                (
                    2,
                    f"{FRENCH} waives no limit that the book sets.",
                )
            ],
        ),
        (
            LIMITS + 'chronicle_limits_waived = {"measure": "pages"}\n',
            [(2, "a waiver has measure, edition, up_to and because, not {'measure': 'pages'}.")],
        ),
    ],
)
def test_each_slip_of_a_limit_has_its_words(tmp_path: Path, text: str, told: list[tuple[int, str]]) -> None:
    """All of them at once, each with its line and with what there is."""
    with pytest.raises(ProblemsFound) as found:
        read_limits(conf(tmp_path, text), CHOSEN.codes)
    assert told == [(problem.line, problem.message) for problem in found.value.problems]


def test_a_measure_without_a_limit_hides_no_other(tmp_path: Path) -> None:
    """Whichever comes first; a waiver holds up to its own number."""
    limits = read_limits(conf(tmp_path, LIMITS + WAIVED), CHOSEN.codes)
    figures = {"repeated": 99.0, "pages": 170, "absent": 9.0, "story": 39.0}
    found = [each.message for each in limits.problems(CHINESE, figures, "x")]
    assert ["story, of all words: 39 %; the limit is 40."] == found
    assert ["pages of the PDF: 170.5; the limit is 170."] == [
        each.message for each in limits.problems(CHINESE, {"pages": 170.5}, "x")
    ]
