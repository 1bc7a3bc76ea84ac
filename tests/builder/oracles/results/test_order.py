"""Latin phrases in Arabic pages and in print stand as they are written: ICU and PDFium are asked."""

from __future__ import annotations

import shutil

import pypdfium2
import pytest
from lxml import html

from chronicle.oracles.results.pages import pages_of
from tests.bidi import broken_phrases, lines_of_page
from tests.builder.sphinx_ext.conftest import BOOKS, TinyBook

PHRASES = (
    "Colvin, Marie", "UN OCHA: Syria", "BBC — Syria", "Homs; Hama", "UN (OCHA)", "Al-Waer’s end",
    "“Homs, Syria” and “Hama”", "English first (with brackets) then",
)  # fmt: skip
# PDFium names brackets and quotation marks in a right-to-left line by their partners.
_PAIRED = str.maketrans("", "", "()“” ")


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    """Return the tiny book, with Latin phrases in an Arabic chapter."""
    root = tmp_path_factory.mktemp("order") / "book"
    shutil.copytree(BOOKS / "manuscript", root)
    book = TinyBook(root)
    sources = [f"Source {chr(97 + index)}." for index in range(len(PHRASES))]
    book.edit("docs/chapters/02-second.md", "It ends.", "\n\n".join(sources))
    said = {source: f"قالت {phrase} إنها كتبت." for source, phrase in zip(sources, PHRASES, strict=True)}
    book.translate("ar", "chapters/02-second", said)
    return book


def test_on_the_web(arabic):
    """The bidirectional algorithm lays each phrase of the finished page out from left to right."""
    built = arabic.build("ar", "html")
    (page,) = [root for name, root in pages_of(built.app.outdir) if name == "chapters/02-second"]
    lines = list(lines_of_page(page))
    assert set(PHRASES) <= {phrase for phrase in PHRASES for line in lines if phrase in _plain(line)}
    assert [] == [phrase for line in lines for phrase in broken_phrases(line) if "قالت" in line]


@pytest.mark.whole
def test_in_print(arabic):
    """The letters of each phrase stand from left to right on the printed line, where PDFium finds them."""
    built = arabic.build("ar", "pdf")
    lines = list(printed_lines(built.app.outdir / "tiny-ar.pdf"))
    wanted = {phrase: phrase.translate(_PAIRED) for phrase in PHRASES}
    assert [] == [phrase for phrase, letters in wanted.items() if not any(letters in line for line in lines)]


def test_a_planted_fault_is_found():
    """A phrase that is isolated word by word would be found on a page."""
    root = html.fromstring(
        "<body dir='rtl'><p>قالت <bdi dir='ltr'>Colvin</bdi>, <bdi dir='ltr'>Marie</bdi></p></body>"
    )
    assert ["Colvin, Marie"] == [phrase for line in lines_of_page(root) for phrase in broken_phrases(line)]


def _plain(text: str) -> str:
    return "".join(letter for letter in text if letter not in "\u2066\u2067\u2069")


def printed_lines(path):
    """Yield the letters of each printed line from left to right, by their boxes."""
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            lines: dict[int, list[tuple[float, str]]] = {}
            for index in range(text.count_chars()):
                letter = text.get_text_range(index, 1)
                left, bottom, _right, top = text.get_charbox(index, loose=True)
                if letter.strip():
                    lines.setdefault(round((bottom + top) / 2), []).append((left, letter))
            for line in lines.values():
                yield "".join(letter for _x, letter in sorted(line)).translate(_PAIRED)
            text.close()
            page.close()
