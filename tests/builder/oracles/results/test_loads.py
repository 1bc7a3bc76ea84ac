"""What a finished result would load from elsewhere is found; what it links to is not."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from chronicle.oracles.results.loads import check_loads

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FAR = "//far.invalid/a"
LOADS = {
    "picture": f'<img src="{FAR}" alt="a">',
    "set": f'<img srcset="b.png 1x, {FAR} 2x" alt="a">',
    "script": f'<script src="https:{FAR}"></script>',
    "frame": f'<iframe src="http:{FAR}"></iframe>',
    "sheet": f'<link rel="stylesheet" href="{FAR}">',
    "hint": f'<link rel="next preload" href="{FAR}">',
    "base": f'<base href="http:{FAR}/">',
    "again": f'<meta http-equiv="Refresh" content="0; url=http:{FAR}">',
    "style": f"<p style=\"background: URL( 'http:{FAR}' )\">a</p>",
    "rules": f'<style>@import "{FAR}";</style>',
    "drawing": f'<svg xmlns="http://www.w3.org/2000/svg"><use href="http:{FAR}#a"/></svg>',
    "disk": '<img src="file:///etc/hostname" alt="a">',
    "film": f'<video poster="http:{FAR}"></video>',
    "sound": f'<audio><source src="http:{FAR}"></audio>',
    "object": f'<object data="http:{FAR}"></object>',
    "program": f'<object archive="http:{FAR}"></object>',
    "its folder": f'<object codebase="http:{FAR}"></object>',
    "ground": f'<body background="http:{FAR}">',
    "icon": f'<link rel="icon" href="http:{FAR}">',
    "share": '<img src="\\\\far.invalid\\a" alt="a">',
}
STARTED = (
    "GoToR", "GoToE", "Launch", "JavaScript", "SubmitForm", "ImportData",
    "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView",
)  # fmt: skip
LINKS = (
    f'<p><a href="https:{FAR}">a</a> <img src="b/c.png" alt=""></p>'
    '<img src="data:image/png;base64,AAAA" alt="">'
    f'<map><area href="https:{FAR}"></map><meta name="description" content="0; url=http:{FAR}">'
    + "".join(
        f'<link rel="{rel}" href="https:{FAR}">'
        for rel in (
            "alternate",
            "author",
            "canonical",
            "help",
            "license",
            "next",
            "prev",
            "Search",
            "up author",
        )
    )
    + '<link rel="stylesheet" href="../a.css">'
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'
)


@pytest.mark.parametrize("name", LOADS)
def test_a_page_that_loads_from_elsewhere_is_named(tmp_path: Path, name: str) -> None:
    """Whatever a browser would fetch by itself is a fault of the page."""
    (tmp_path / "page.html").write_text(f"<!DOCTYPE html><title>a</title>{LOADS[name]}", encoding="utf-8")
    (tmp_path / "good.html").write_text(f"<!DOCTYPE html><title>a</title>{LINKS}", encoding="utf-8")
    assert [(f"{tmp_path.name}/page.html", "W020")] == [(p.path, p.code) for p in check_loads(tmp_path)]


def test_pages_and_style_sheets_in_folders_are_read(tmp_path: Path) -> None:
    """However deep they lie, each named by its path; what loads nothing is not opened."""
    for name, text in (("a/b/page.html", LOADS["picture"]), ("a/c.css", f"p {{ background: url({FAR}) }}")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "a/x.png").write_bytes(LOADS["picture"].encode())
    assert [f"{tmp_path.name}/a/b/page.html", f"{tmp_path.name}/a/c.css"] == [
        each.path for each in check_loads(tmp_path)
    ]


def test_a_style_sheet_that_loads_is_named(tmp_path: Path) -> None:
    """Fonts and pictures of a style sheet come from the book."""
    (tmp_path / "a.css").write_text(
        f'@font-face {{ src: url("{FAR}") }} p {{ background: url(b.png) }} q {{ cursor: url({FAR}/c) }}',
        encoding="utf-8",
    )
    assert [f"it loads {FAR}.", f"it loads {FAR}/c."] == [
        problem.message for problem in check_loads(tmp_path)
    ]


def test_parts_of_an_epub_are_read(tmp_path: Path) -> None:
    """Documents, drawings and the package inside the container are searched too."""
    with zipfile.ZipFile(tmp_path / "book.epub", "w") as container:
        container.writestr(
            "a.svg", f'<?xml-stylesheet href="{FAR}"?><svg xmlns="http://www.w3.org/2000/svg"/>'
        )
        container.writestr("a.opf", f'<package><item href="http:{FAR}"/></package>')
        container.writestr("a.xhtml", '<html xmlns="http://www.w3.org/1999/xhtml"><body>a</body></html>')
        container.writestr("a.png", f'<img src="{FAR}">')
        for name in ("b.xhtml", "b.ncx", "b.xml", "B.SVG"):
            container.writestr(name, f'<a><img src="{FAR}"/></a>')
    found = [(problem.path, problem.code) for problem in check_loads(tmp_path / "book.epub")]
    names = ("a.svg", "a.opf", "b.xhtml", "b.ncx", "b.xml", "B.SVG")
    assert [(f"book.epub/{name}", "U024") for name in names] == found


@pytest.mark.parametrize("attribute", ["src", "data", "background", "manifest", "archive", "cite-src"])
def test_every_attribute_that_loads_is_read(tmp_path: Path, attribute: str) -> None:
    """On whatever element it stands."""
    (tmp_path / "a.xhtml").write_text(f'<a><b {attribute}="http:{FAR}"/></a>', encoding="utf-8")
    assert [f"it loads http:{FAR}."] == [problem.message for problem in check_loads(tmp_path)]


def _action(kind: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name(f"/{kind}"), URI=String(f"http:{FAR}"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])

    return plant


def _outer_stream(key: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(b"")
        stream[f"/{key}"] = String("far.bin")
        pdf.Root.Extra = stream

    return plant


def _inside(pdf: pikepdf.Pdf) -> None:
    file = Dictionary(Type=Name.Filespec, F=String("a.json"), EF=Dictionary(F=pdf.make_stream(b"")))
    pdf.Root.AF = Array([pdf.make_indirect(file)])


def _nested(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Extra = Array([0, Array([Dictionary(Next=Dictionary(S=Name.Launch))])])


def _of_document(key: str) -> Callable[[pikepdf.Pdf], None]:
    def plant(pdf: pikepdf.Pdf) -> None:
        pdf.Root[f"/{key}"] = Dictionary()

    return plant


def _outer_file(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AF = Array([pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String("far.bin")))])


def _opening(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.URI, URI=String(f"http:{FAR}"))


def _opening_at(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (_action("URI"), []),
        (_action("GoTo"), []),
        *((_action(kind), [f"an action is /{kind}."]) for kind in STARTED),
        *((_outer_stream(key), [f"a stream has /{key}."]) for key in ("F", "OPI", "Ref")),
        *((_of_document(key), [f"the document has /{key}."]) for key in ("AA", "AcroForm")),
        (_nested, ["an action is /Launch."]),
        (_inside, []),
        (_outer_file, ["a file is named that is not inside."]),
        (_opening, ["the document has /OpenAction."]),
        (_opening_at, []),
    ],
)
def test_a_pdf_that_starts_or_loads_is_named(
    tmp_path: Path, plant: Callable[[pikepdf.Pdf], None], said: list[str]
) -> None:
    """A link may lead outside; a program, another file or a stream from elsewhere may not be asked for."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        plant(pdf)
        pdf.save(tmp_path / "book.pdf")
    found = check_loads(tmp_path / "book.pdf")
    assert [("book.pdf", "B020", each) for each in said] == [(p.path, p.code, p.message) for p in found]
