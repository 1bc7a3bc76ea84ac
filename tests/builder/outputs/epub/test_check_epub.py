"""Each fault of direction, language or link is found, and a sound publication passes."""

from __future__ import annotations

import pytest

from chronicle.core.problems import Problem
from chronicle.outputs.epub.check_epub import check_publication
from chronicle.outputs.epub.resources import XHTML, Resource
from tests.languages import edition_of

ARABIC = edition_of("ar")
PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
    '<dc:language>ar</dc:language></metadata><spine page-progression-direction="rtl"/></package>'
)
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar" dir="rtl"><body>'
    '<p id="p"><a href="#p">x</a> <bdi dir="ltr">1–2</bdi> '
    '<i lang="en" xml:lang="en">y</i></p></body></html>'
)


def found(package: str = PACKAGE, page: str = PAGE) -> list[str]:
    """Return the codes of what the check finds."""
    resource = Resource("a.xhtml", "a", XHTML, page.encode(), in_spine=True)
    return [problem.code for problem in check_publication(ARABIC, package, [resource])]


def test_sound_publication_passes() -> None:
    """Nothing is reported where nothing is wrong."""
    assert [] == found()


@pytest.mark.parametrize(
    ("old", "new"), [('direction="rtl"', 'direction="ltr"'), ("<dc:language>ar", "<dc:language>ar-SY")]
)
def test_package_of_another_direction_or_language_is_found(old: str, new: str) -> None:
    """No validator reports an Arabic book whose pages turn the wrong way."""
    assert ["U004"] == found(package=PACKAGE.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (' dir="rtl"', "", "U004"),
        (' xml:lang="ar"', "", "U004"),
        (' xml:lang="en"', "", "U004"),
        (' dir="ltr"', "", "U005"),
        ('"#p"', '"#q"', "U006"),
        ('"#p"', '"b.xhtml"', "U006"),
    ],
)
def test_each_fault_of_a_page_is_found(old: str, new: str, code: str) -> None:
    """Root and passages name their language and direction; isolates have one; links lead somewhere."""
    assert [code] == found(page=PAGE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("../b.xhtml", []),
        ("../b.xhtml#q", []),
        ("../pictures/x.png", []),
        ("https://example.org/#nowhere", []),
        ("#p", []),
        ("#q", ["a link leads to text/a.xhtml#q, which is not there."]),
        ("../b.xhtml#p", ["a link leads to b.xhtml#p, which is not there."]),
        ("b.xhtml", ["a link leads to text/b.xhtml, which is not in the book."]),
        ("../pictures/x.png#p", ["a link leads to pictures/x.png#p, which is not there."]),
    ],
)
@pytest.mark.parametrize("attribute", ["href", "src"])
def test_links_between_files_are_followed(attribute: str, address: str, said: list[str]) -> None:
    """An address counts from the folder of its own file; a place has to be in the file that it is in."""
    page = PAGE.replace('href="#p"', f'{attribute}="{address}"')
    other = PAGE.replace('id="p"', 'id="q"').replace('"#p"', '"#q"')
    resources = [
        Resource("text/a.xhtml", "a", XHTML, page.encode()),
        Resource("b.xhtml", "b", XHTML, other.encode()),
        Resource("pictures/x.png", "x", "image/png", b"no page"),
    ]
    assert said == [each.message for each in check_publication(ARABIC, PACKAGE, resources)]


def test_what_is_wrong_is_named() -> None:
    """The attribute as an editor knows it, what it says, and what it should say."""
    page = PAGE.replace(' xml:lang="ar"', "").replace(' dir="rtl"', ' dir="ltr"')
    problems = check_publication(ARABIC, PACKAGE, [Resource("a.xhtml", "a", XHTML, page.encode())])
    assert ["xml:lang is None, not ar.", "dir is ltr, not rtl."] == [each.message for each in problems]


def test_a_package_that_turns_the_wrong_way_says_so() -> None:
    """What the package has comes first, what the language asks for second."""
    package = PACKAGE.replace('"rtl"', '"ltr"').replace("language>ar", "language>fa")
    problems = check_publication(ARABIC, package, [])
    assert ["pages progress ltr, the language rtl.", "the language is fa, not ar."] == [
        each.message for each in problems
    ]


@pytest.mark.parametrize(
    ("direction", "subjects"), [("ltr", []), ("rtl", []), ("auto", ["1–2"]), ("", ["1–2"])]
)
def test_an_isolate_goes_one_way_or_the_other(direction: str, subjects: list[str]) -> None:
    """One that leaves it to the reading system is named by its text."""
    page = PAGE.replace('bdi dir="ltr"', f'bdi dir="{direction}"')
    problems = check_publication(ARABIC, PACKAGE, [Resource("a.xhtml", "a", XHTML, page.encode())])
    assert [("U005", each) for each in subjects] == [(each.code, each.subject) for each in problems]


def test_faults_come_in_the_order_of_package_pages_and_links() -> None:
    """Each with the file that it is in; a package without a spine says nothing of how pages turn."""
    bad = PAGE.replace(' lang="ar"', ' lang="fa"', 1).replace(' xml:lang="en"', "").replace(' dir="ltr"', "")
    resources = [
        Resource("a.xhtml", "a", XHTML, bad.replace('"#p"', '"b.css"').encode()),
        Resource("c.xhtml", "c", XHTML, PAGE.replace(' xml:lang="ar"', "").encode()),
    ]
    package = PACKAGE.replace('<spine page-progression-direction="rtl"/>', "")
    assert "spine" not in package
    assert [
        Problem("package.opf", 0, "U004", "pages progress None, the language rtl."),
        Problem("a.xhtml", 0, "U004", "lang is fa, not ar."),
        Problem("a.xhtml", 0, "U004", "a passage has lang en without xml:lang."),
        Problem("a.xhtml", 0, "U005", "an isolated run has no direction.", subject="1–2"),
        Problem("c.xhtml", 0, "U004", "xml:lang is None, not ar."),
        Problem("a.xhtml", 0, "U006", "a link leads to b.css, which is not in the book."),
    ] == check_publication(ARABIC, package, resources)


@pytest.mark.parametrize(
    ("spine", "said"),
    [("", "pages progress None, the language ltr."), (' page-progression-direction="default"', "default")],
)
def test_a_direction_that_is_not_said_is_none(spine: str, said: str) -> None:
    """A reading system would choose one; also where it would choose the right one, the book says it."""
    package = PACKAGE.replace(' page-progression-direction="rtl"', spine).replace(
        "language>ar", "language>en-GB"
    )
    (problem,) = check_publication(edition_of("en"), package, [])
    assert said in problem.message
