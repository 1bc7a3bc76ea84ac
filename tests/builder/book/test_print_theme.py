"""A book's own look in print is rules, a logo and colours that can be seen; it loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
        "p { background: image-set('a.png' 1x) }",
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
