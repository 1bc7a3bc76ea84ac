"""A book's own look in print is rules, a logo and colours that can be seen; it loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.book import print_theme
from chronicle.book.print_theme import PLAIN_THEME, loading, read_theme
from chronicle.core.problems import ProblemsFound

if TYPE_CHECKING:
    from pathlib import Path

_LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


def conf(docs: Path, theme: str) -> Path:
    """Write settings with a theme, its files beside them."""
    (docs / "conf.py").write_text(f"language = 'en'\nchronicle_theme = {theme}\n", "utf-8")
    (docs / "print.css").write_text("h2 { font-weight: normal }\n", "utf-8")
    (docs / "logo.svg").write_text(_LOGO, "utf-8")
    return docs


def faults(docs: Path) -> list[tuple[str, int, str]]:
    """Return path, line and code of what is wrong."""
    with pytest.raises(ProblemsFound) as raised:
        read_theme(docs)
    return [(each.path, each.line, each.code) for each in raised.value.problems]


def test_a_theme_is_read(tmp_path: Path) -> None:
    """Its rules, its logo without what is not seen, and its colours."""
    given = '{"style": "print.css", "logo": "logo.svg", "colours": {"accent": "#7a1f1f"}}'
    theme = read_theme(conf(tmp_path, given))
    assert theme.css == "h2 { font-weight: normal }\n"
    assert theme.logo is not None
    assert theme.logo.suffix == ".svg"
    assert {"accent": "#7a1f1f"} == theme.colours


def test_a_book_without_a_theme_has_none(tmp_path: Path) -> None:
    """The design is enough."""
    (tmp_path / "conf.py").write_text("language = 'en'\n", "utf-8")
    assert PLAIN_THEME == read_theme(tmp_path)


@pytest.mark.parametrize(
    "theme",
    [
        '{"style": "absent.css"}', '{"style": "../conf.py"}', '{"style": "https://far.invalid/a.css"}',
        '{"style": "../print.css"}', '{"style": 3}', '{"logo": "absent.svg"}', '{"logo": "print.css"}',
        '{"font": "Arial"}', '"print.css"', "dict(style='print.css')",
    ],
)  # fmt: skip
def test_what_is_no_theme_is_refused(theme: str, tmp_path: Path) -> None:
    """A missing file, one from outside, or a part that nobody knows, with the line of conf.py."""
    assert [("docs/conf.py", 2, "P048")] == faults(conf(tmp_path, theme))


def test_a_logo_that_acts_is_refused(tmp_path: Path) -> None:
    """A drawing is judged like any other picture of the book."""
    docs = conf(tmp_path, '{"logo": "logo.svg"}')
    (docs / "logo.svg").write_text(_LOGO.replace("<path", "<script>1</script><path"), "utf-8")
    assert [("docs/conf.py", 2, "M066")] == faults(docs)


@pytest.mark.parametrize(
    "css",
    [
        "@import 'a.css';", "@IMPORT url(a.css);", "p { background: url(a.png) }", "p { color: URL ( 'x' ) }",
        "@font-face { font-family: x; src: local(y) }", "p { background: u\\72l(a.png) }",
        "p { background: image-set('a.png' 1x) }", "@namespace 'a';", "p { background: src('a.png') }",
        "p { background: image('a.png') }",
    ],
)  # fmt: skip
def test_a_style_sheet_that_loads_is_refused_with_its_line(css: str, tmp_path: Path) -> None:
    """Whatever would open another file, however it is written."""
    docs = conf(tmp_path, '{"style": "print.css"}')
    (docs / "print.css").write_text(f"/* one\ntwo */\n{css}\n", "utf-8")
    assert ("docs/print.css", 3, "P049") in faults(docs)


def test_what_loads_nothing_is_left() -> None:
    """Remarks, and names in which such words are part of others, load nothing."""
    assert [] == list(loading("/* @import url(a) */ .curl { --url: 1; color: var(--ink) }"))


def test_a_file_beside_docs_is_refused_though_it_is_there(tmp_path: Path) -> None:
    """A book is whole in its folder: nothing comes from outside, by whichever way."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "print.css").write_text("", "utf-8")
    (docs / "link.css").symlink_to(tmp_path / "print.css")
    for name in ("../print.css", "link.css"):
        assert [("docs/conf.py", 2, "P048")] == faults(conf(docs, f'{{"style": "{name}"}}'))


def test_a_style_sheet_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    """The line of conf.py that names it is told."""
    docs = conf(tmp_path, '{"style": "print.css"}')
    (docs / "print.css").write_bytes(b"/* \xe9 */")
    assert ("docs/conf.py", 2, "P048") in faults(docs)


def test_colours_that_cannot_be_seen_are_refused(tmp_path: Path) -> None:
    """The colours of a theme are judged when it is read, each at its own line."""
    theme = '{\n"style": "print.css",\n"colours": {\n"accent": "#7a1f1f",\n"ink": "#eeeeee"}}'
    assert [("docs/conf.py", 6, "P050")] == faults(conf(tmp_path, theme))


@pytest.mark.parametrize("name", ["mark.svg", "mark.PNG", "mark.jpg", "mark.jpeg"])
def test_a_logo_may_be_a_drawing_or_a_photograph(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each form that print can show is taken, however its ending is written."""
    monkeypatch.setattr(print_theme, "publish", lambda path: path.name)
    docs = conf(tmp_path, f'{{"logo": "{name}"}}')
    (docs / name).touch()
    assert name == read_theme(docs).logo
