"""The tag tree of a PDF is read block by block, as a screen reader goes through it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.preflight.tag_reading import TagBlock, Tags, read_tags

if TYPE_CHECKING:
    from pathlib import Path


def element(tag: str, *inside: Any, says: str = "", **more: Any) -> Any:
    """Return an element that says something, or holds others."""
    given = {"S": Name(f"/{tag}"), "K": Array(list(inside)), **more}
    return Dictionary(**given, **({"ActualText": String(says)} if says else {}))


def read(folder: Path, *tops: Any, pages: int = 2) -> Tags:
    """Return what is read of a file with these elements at the top of its tree."""
    path = folder / "a.pdf"
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        for top in tops:
            _place(pdf, top)
        pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=Array([*tops]))
        pdf.save(path)
    return read_tags(path)


def _place(pdf: pikepdf.Pdf, each: Any) -> None:
    """Put the page of an element in the place of its number."""
    if "/Pg" in each:
        each.Pg = pdf.pages[int(each.Pg) - 1].obj
    for kid in each.K:
        _place(pdf, kid)


def test_every_block_is_read_in_its_order(tmp_path: Path) -> None:
    """All that stand at the top, those inside others behind them; spaces do not count."""
    tags = read(
        tmp_path,
        element("Sect", element("H1", says="A title", Pg=1), element("P", says="Told.", Pg=2)),
        element("Sect", element("LI", element("LBody", element("P", says="Inside.", Pg=2)), Pg=1)),
    )
    assert [TagBlock("/H1", "Atitle", 1), TagBlock("/P", "Told", 2), TagBlock("/P", "Inside", 2)] == [
        block._replace(text=block.text.rstrip(".")) for block in tags.blocks
    ]


def test_notes_are_kept_apart(tmp_path: Path) -> None:
    """With all that is inline in them; what says nothing is no block."""
    tags = read(
        tmp_path,
        element("P", element("Span", says="One "), element("Em", element("Span", says="word")), Pg=1),
        element("Note", element("Link", says="a link"), Pg=1),
        element("P", Pg=1),
    )
    assert [("/P", "Oneword")] == [(block.tag, block.text) for block in tags.blocks]
    assert [("/Note", "alink")] == [(block.tag, block.text) for block in tags.notes]


def test_what_has_no_words_for_those_who_do_not_see_it_is_known(tmp_path: Path) -> None:
    """Pictures by their alternatives; tables without a caption or a summary by their pages."""
    summary = Dictionary(O=Name.Table, Summary=String("Of 2011"))
    tags = read(
        tmp_path,
        element("Figure", Alt=String("A square"), Pg=1),
        element("Figure", Pg=1),
        element("Table", element("TR", element("TD", says="x", Pg=2))),
        element("Table", element("Caption", says="Of 2012"), Pg=1),
        element("Table", A=summary, Pg=1),
        element("Table", A=Array([Dictionary(O=Name.Layout), summary]), Pg=1),
        element("Table", A=Dictionary(O=Name.Table, Summary=String("")), Pg=1),
    )
    assert Counter({"Asquare": 1, "": 1}) == tags.alternatives
    assert [2, 1] == tags.untitled


def test_words_of_other_languages_are_counted(tmp_path: Path) -> None:
    """Of a block and within one; an element of a language that says nothing is none."""
    tags = read(
        tmp_path,
        element("P", element("Span", says="حمص", Lang=String("ar")), element("Span", says="Homs"), Pg=1),
        element("P", says="حمص", Lang=String("ar"), Pg=1),
        element("P", Lang=String("zh"), Pg=1),
    )
    assert Counter({("ar", "حمص"): 2}) == tags.foreign
