"""What stood in the catalogs of earlier commits is found, each translation once."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from chronicle.catalogs.memory.history import told_before
from tests.languages import edition_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ARABIC = edition_of("ar")
WALL = 'msgid "A wall."\nmsgstr "{}"\n'


def commit(root: Path) -> None:
    """Keep the book as it is now."""
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-qm", "m", "--no-gpg-sign"]):
        subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)


def test_every_translation_of_every_commit_is_told_once(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """The newest first; what was broken, empty or of another language is passed over."""
    write_catalog(WALL.format("جدار.") + '\nmsgid "B."\nmsgstr ""\n', "chapters/09-old")
    write_catalog(WALL.format("墙。"), "chapters/09-old", "zh_CN")
    commit(book)
    (book / "locales/ar/LC_MESSAGES/chapters/09-old.po").unlink()
    write_catalog(f'{WALL.format("حائط.")}\nmsgid "open\n\nmsgid "C."\nmsgstr "ج."\n')
    commit(book)
    write_catalog(WALL.format("حائط."))
    commit(book)
    assert [
        ("chapters/01-city", "A wall.", "حائط."),
        ("chapters/01-city", "C.", "ج."),
        ("chapters/09-old", "A wall.", "جدار."),
    ] == [(domain, entry.msgid, entry.forms[0]) for domain, entry in told_before(book, ARABIC)]


def test_a_book_without_history_tells_nothing(book: Path, write_catalog: Callable[..., Path]) -> None:
    """What lies there and is not kept in git is in use, and is found as such."""
    write_catalog(WALL.format("جدار."))
    assert [] == list(told_before(book, ARABIC))


def test_bytes_of_another_encoding_cost_no_other_message(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """A catalog was once saved as its editor liked; what is legible in it is found."""
    path = write_catalog(WALL.format("جدار."))
    path.write_bytes(path.read_bytes() + 'msgid "B."\nmsgstr "ب."\n'.encode("cp1256"))
    commit(book)
    told = [(entry.msgid, entry.forms[0]) for _domain, entry in told_before(book, ARABIC)]
    assert ("A wall.", "جدار.") == told[0]


def test_one_broken_message_costs_no_other(book: Path, write_catalog: Callable[..., Path]) -> None:
    """Wherever among the others it stands; what is out of use and the header are no messages."""
    good = [f'msgid "Wall {name}."\nmsgstr "{name} جدار."\n' for name in "abcde"]
    broken = 'msgid "Gate."\nmsgstr "بوابة.\n'
    rest = ['#~ msgid "Old."\n#~ msgstr "قديم."\n', 'msgid ""\nmsgstr ""\n"Language: ar\\n"\n']
    for at in (0, 2, 5):
        write_catalog("\n".join([*good[:at], broken, *good[at:], *rest]), f"chapters/0{at}-old")
    commit(book)
    told = list(told_before(book, ARABIC))
    for at in (0, 2, 5):
        own = [entry.msgid for domain, entry in told if domain == f"chapters/0{at}-old"]
        assert [f"Wall {name}." for name in "abcde"] == sorted(own)
    assert {"Wall a.", "Wall b.", "Wall c.", "Wall d.", "Wall e."} == {entry.msgid for _, entry in told}


def test_ends_of_lines_of_other_systems_and_other_files_are_no_matter(
    book: Path, write_catalog: Callable[..., Path]
) -> None:
    """A message is found between empty lines of any kind; what is no catalog tells nothing."""
    path = write_catalog(WALL.format("جدار."))
    windows = (path.read_text("utf-8") + '\nmsgid "B."\nmsgstr "ب."\n').replace("\n", "\r\n")
    path.write_bytes(windows.encode())
    path.with_suffix(".txt").write_text(WALL.format("نص."), encoding="utf-8")
    commit(book)
    assert [("chapters/01-city", "A wall.", "جدار."), ("chapters/01-city", "B.", "ب.")] == [
        (domain, entry.msgid, entry.forms[0]) for domain, entry in told_before(book, ARABIC)
    ]
