"""The style sheet and the fonts that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from chronicle.core.problems import Problem
from chronicle.figures.page_art import colour_rules
from chronicle.languages.scripts import script_of
from chronicle.languages.scripts.choice import by_language, scripts_in, without_kin
from chronicle.outputs.epub.epub_typefaces import EpubFace, path_of, stack
from chronicle.outputs.epub.resources import MEDIA_TYPES, Resource
from chronicle.outputs.epub.subset import make_subset, needed, uncovered
from chronicle.outputs.html.counting import counting_rules
from chronicle.outputs.html.narrow_tables import MOST_COLUMNS
from chronicle.outputs.html.shared_builder import plain
from chronicle.outputs.html.tree import text_of
from chronicle.sphinx_ext.faults import FaultsInBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    import jinja2

    from chronicle.figures.style import Colour
    from chronicle.languages.editions import Edition
    from chronicle.languages.scripts import Script

# What the style sheet sets in bold or italic type.
_BOLD = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th", "dt", "strong", "b", "em"})
_BOLD_CLASSES = frozenset({"back", "state", "draft", "admonition-title", "topic-title"})
_ITALIC = frozenset({"em", "i", "cite"})

# What a drawing says in ink has the colour of the text, whatever the reader's theme; its tones are far enough
# from white and from black.
_COLOURS: Mapping[Colour, str] = {
    "ink": "currentColor",
    "quiet": "currentColor",
    "line": "#9a958a",
    "paper": "transparent",
    "deep": "#2f8299",
    "warm": "#c4651f",
    "water": "#5b93a8",
}


def suffix(face: EpubFace) -> str:
    """Return the suffix of a face's file in the publication."""
    return ".otf" if path_of(face).suffix in {".otf", ".ttc", ".otc"} else ".ttf"


def scripts_of(pages: Iterable[Resource], edition: Edition) -> tuple[Script, ...]:
    """Return the scripts of these pages, the edition's own first.

    Of those that draw the same letters it is one: a second face of Han would double a book's weight.
    """
    pages = list(pages)
    text = _texts(pages)["normal", "normal"]
    return without_kin(scripts_in(text, script_of(edition.script), _languages(pages)))


def _languages(pages: Iterable[Resource]) -> set[str]:
    """Return the tags of the languages that these pages, and passages in them, are in."""
    elements = (element for page in pages for element in etree.fromstring(page.content).iter("{*}*"))
    return {tag for element in elements if (tag := element.get("lang"))}


def fonts_of(pages: Iterable[Resource], edition: Edition, cache: Path) -> dict[EpubFace, Resource]:
    """Return the fonts that these pages need, cut down to their characters.

    Raises FaultsInBook for a character that no face can draw.
    """
    pages = list(pages)
    texts = _texts(pages)
    faces = needed(texts, scripts_of(pages, edition))
    missing = uncovered("".join(set(texts["normal", "normal"])), faces)
    if missing:
        shown = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in sorted(missing))
        raise FaultsInBook([Problem("fonts", 0, "U003", f"no embedded font has: {shown}")])
    return {
        face: Resource(
            f"fonts/{face.slug}{suffix(face)}",
            f"font-{face.slug}",
            MEDIA_TYPES[suffix(face)],
            make_subset(face, letters, cache),
        )
        for face, letters in faces.items()
    }


def originals_of(pages: Iterable[Resource], edition: Edition) -> tuple[str, ...]:
    """Return the names of the fonts that parts are taken of."""
    pages = list(pages)
    return tuple(dict.fromkeys(face.original for face in needed(_texts(pages), scripts_of(pages, edition))))


def _texts(pages: Iterable[Resource]) -> dict[tuple[str, str], str]:
    """Return the text of the pages by the weight and style that it is set in."""
    texts = {("normal", "normal"): "", ("bold", "normal"): "", ("normal", "italic"): ""}
    for page in pages:
        body = etree.fromstring(page.content).find("{*}body")
        if body is None:
            continue
        texts["normal", "normal"] += text_of(body)
        for element in body.iter(etree.Element):
            name = etree.QName(element).localname
            classes = set((element.get("class") or "").split())
            if name in _BOLD or classes & _BOLD_CLASSES or element.get("font-weight"):
                texts["bold", "normal"] += text_of(element)
            if name in _ITALIC:
                texts["normal", "italic"] += text_of(element)
    return texts


def style_sheet(
    pages: jinja2.Environment,
    edition: Edition,
    content: Iterable[Resource],
    fonts: Mapping[EpubFace, Resource],
) -> Resource:
    """Return the style sheet: the fonts, then the rules of the scripts that the content is in.

    Without fonts the reading system sets each script in a face of its own.
    """

    def families(script: Script) -> str:
        return "".join(f'"{family}", ' for family in stack(script, fonts))

    content = list(content)
    languages = by_language({edition.tag, *_languages(content)}, scripts_of(content, edition))
    shared = {"languages": languages, "own": script_of(edition.script)}
    sheets = plain(pages)
    head = sheets.get_template("book.css").render(
        faces=list(fonts), suffix=suffix, families=families, **shared
    )
    rules = sheets.get_template("rules.css").render(most_columns=MOST_COLUMNS, **shared)
    sheet = head + rules + colour_rules("svg.drawing", _COLOURS) + counting_rules(edition)
    return Resource("styles/book.css", "style", MEDIA_TYPES[".css"], sheet.encode())
