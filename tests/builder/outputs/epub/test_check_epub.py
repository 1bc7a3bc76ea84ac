"""Each fault of direction, language or link is found, and a sound publication passes."""

from __future__ import annotations

import pytest

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
