"""A small book in print, made once for each language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from chronicle.outputs.pdf.attachments import Attachment
from chronicle.outputs.pdf.contents_pages import ContentsGroup, ContentsLine, contents_part
from chronicle.outputs.pdf.description import About
from chronicle.outputs.pdf.faces import faces_of
from chronicle.outputs.pdf.fetcher import BuildFolders
from chronicle.outputs.pdf.front import Front, ImprintLine, colophon, title_pages
from chronicle.outputs.pdf.front_cover import CoverWords, cover_part
from chronicle.outputs.pdf.layout import STYLES, LaidBook, lay_out, style_sheets
from chronicle.outputs.pdf.log_watch import every_warning_is_fatal
from chronicle.outputs.pdf.parts import Frame, Part
from chronicle.outputs.pdf.printing import Printed, print_book
from chronicle.outputs.pdf.weasyprint_patches.patching import patched
from chronicle.outputs.pdf.weasyprint_patches.typesetting import Typesetter
from tests.languages import edition_of, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from chronicle.languages.editions import Edition
    from chronicle.outputs.pdf.weasyprint_patches.protocols import TextBox

TITLE = {
    "en": "A Small Book, 2011–2024",
    "ar": "كتاب صغير، 2011–2024",
    "zh": "小书一册，2011–2024",
    "fa": "کتابی کوچک، ۲۰۱۱–۲۰۲۴",
    "he": "ספר קטן, 2011–2024",
    "ja": "小さな本、2011–2024",
    "ru": "Маленькая книга, 2011–2024",
    "zh-Hant": "小書一冊，2011–2024",
}
SENTENCES = {
    "en": "The documents differ about how many people there were, and none of them says who counted. ",
    "ar": "تختلف الوثائق في عدد من كانوا هناك يومًا بعد يوم، ولا تذكر أيٌّ منها من الذي أحصاهم. ",
    "zh": "关于当时有多少人，各份文献说法不一，也没有一份说明是谁统计的：“无人知晓。”",
    "fa": "اسناد دربارهٔ شمار کسانی که آنجا بودند یکسان نیستند و هیچ‌یک نمی‌گوید چه کسی شمرده است. ",
    "he": "המסמכים חלוקים בשאלה כמה אנשים היו שם, ואף אחד מהם אינו אומר מי ספר אותם. ",
    "ja": "そこに何人いたかについて文書の記述は異なり、誰が数えたのかは書かれていない。「誰も知らない。」",
    "ru": "Документы расходятся в том, сколько там было людей, и ни один не говорит, кто их считал. ",
    "zh-Hant": "關於當時有多少人，各份文獻說法不一，也沒有一份說明是誰統計的：「無人知曉。」",
}

# Paragraphs of the two chapters of the small book; and what it has of them and of notes together.
LENGTHS = (7, 2)
PARAGRAPHS, NOTES = sum(LENGTHS), 5

ATTACHED = (
    Attachment("evidence.json", "application/json", b'{"claims": []}\n', "The whole ledger"),
    Attachment("claims.csv", "text/csv", "id,ar\r\na,حمص\r\n".encode(), "أقوال"),
    # Compressed, this one would end in a carriage return.
    Attachment("units.csv", "text/csv", b"JJa\r\n", "Units"),
)


@dataclass(frozen=True)
class Small:
    """A printed small book."""

    edition: Edition
    path: Path
    printed: Printed


def chapter(code: str, number: int, paragraphs: int = 7, notes: bool = True) -> Part:
    """Return a chapter of long numbered paragraphs, every other one with a note, one below a heading."""
    document = etree.Element("section", {"class": "document", "id": f"chapters-0{number}-x"})
    section = etree.SubElement(document, "section", {"class": "level-1"})
    header = etree.SubElement(section, "header", {"class": "opening"})
    etree.SubElement(header, "h1", {"id": f"c{number}.top", "data-bookmark": f"{number} A"}).text = "A"
    for count in range(1, paragraphs + 1):
        if count == min(4, max(2, paragraphs)):
            etree.SubElement(section, "h2", {"id": f"c{number}.half", "data-bookmark": "B"}).text = "B"
        paragraph = etree.SubElement(section, "p", {"class": "numbered", "id": f"p{number}-{count}"})
        figure = etree.SubElement(paragraph, "span", {"class": "pnum", "dir": "ltr"})
        figure.text, figure.tail = f"{number}.{count}", (SENTENCES[code] * 8).strip()
        if notes and count % 2:
            note_of(paragraph, code, f"n{number}-{count}", str(count))
    return Part(f"chapters/0{number}-x", f"A {number}", document)


def note_of(paragraph: etree._Element, code: str, name: str, mark: str) -> None:
    """Add a note to a paragraph."""
    link = etree.SubElement(
        paragraph, "a", {"class": "note-ref", "href": f"#{name}", "title": f"Note {mark}"}
    )
    link.text = mark
    note = etree.SubElement(paragraph, "span", {"class": "footnote", "id": name})
    text = etree.SubElement(note, "span", {"class": "note-p"})
    number = etree.SubElement(text, "span", {"class": "note-number"})
    number.text, number.tail = mark, SENTENCES[code]
    foreign = etree.SubElement(text, "span", {"lang": "zh-Hant", "dir": "ltr"})
    foreign.text = "圍城"


def front(edition: Edition, chapters: int) -> list[Part]:
    """Return cover, title pages, and contents that list the chapters with their one section."""
    title = TITLE[edition.code]
    lines = [
        ContentsLine(f"chapters/0{n}-x", str(n), title, [(f"c{n}.half", title)])
        for n in range(1, chapters + 1)
    ]
    imprint = [ImprintLine("Identifier", "ab12", dir="ltr")]
    return [
        cover_part(CoverWords(title, "", "The editors", 3), "Cover", edition),
        title_pages(Front(edition, title, "", ["Draft"], "Imprint", imprint)),
        contents_part("Contents", [ContentsGroup("Chapters", lines)], edition),
    ]


def small_parts(code: str, lengths: tuple[int, ...] = LENGTHS) -> list[Part]:
    """Return front matter, two chapters and a colophon."""
    edition = edition_of(code)
    last = colophon("Colophon", [ImprintLine("Fingerprint", "cd34", dir="ltr")], edition)
    chapters = [chapter(code, number, length) for number, length in enumerate(lengths, start=1)]
    return [*front(edition, 2), *chapters, last]


def set_parts(parts: list[Part], edition: Edition, folder: Path, css: str = "") -> LaidBook:
    """Lay parts out without painting them."""
    with every_warning_is_fatal(edition.code) as watch, patched():
        frame = Frame(edition, TITLE[edition.code])
        styles = [*style_sheets(faces_of(parts, frame)), *filter(None, [css])]
        typesetter = Typesetter(styles, BuildFolders([folder, STYLES]).find)
        return lay_out(parts, frame, typesetter, watch, base=folder.as_uri() + "/")


def painted_width(run: TextBox) -> float:
    """Return how wide Pango draws a run, its share of the slack included."""
    from weasyprint.text.line_break import line_size

    layout = run.pango_layout
    with patched():
        layout.reactivate(run.style)
        line, _ = layout.get_first_line()
        width, _ = line_size(line, run.style)
        layout.deactivate()
    return float(width)


def print_small(code: str, folder: Path, lengths: tuple[int, ...] = LENGTHS) -> Printed:
    """Print a small book."""
    edition = edition_of(code)
    date = "2026-01-02T00:00:00Z"
    about = About(TITLE[code], "The editors", date, "urn:uuid:0", "A small book.", [TITLE[code]])
    frame = Frame(edition, TITLE[code])
    return print_book(small_parts(code, lengths), frame, about, folder=folder, attached=ATTACHED)


@pytest.fixture(scope="session")
def smalls(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Small]:
    """Return what gives the small book of a language, which is printed once: pytest keeps one parameter."""

    @cache
    def made(code: str) -> Small:
        folder = tmp_path_factory.mktemp(f"press-{code}")
        printed = print_small(code, folder)
        path = folder / f"small-{code}.pdf"
        path.write_bytes(printed.data)
        return Small(edition_of(code), path, printed)

    return made


@pytest.fixture(scope="session", params=in_turn("en", "ar", "zh"))
def small(request: pytest.FixtureRequest, smalls: Callable[[str], Small]) -> Small:
    """Return the small book in each language."""
    return smalls(request.param)
