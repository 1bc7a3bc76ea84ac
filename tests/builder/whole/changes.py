"""Change a small book as people and accidents do: each change takes its chances from a seed."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import polib
from PIL import Image

from tests.languages import edition_of
from tests.roots import BOOKS

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence
    from pathlib import Path

BOOK = BOOKS / "manuscript"
WORDS = ("slowly", "plainly", "again", "quietly", "openly", "later", "nearby", "briefly")
LITTER = (
    ".DS_Store",
    "chapters/02-second.md~",
    "chapters/.02-second.md.swp",
    "figures/notes.txt",
    "draft.png",
)
FIGURE = """figures:
  - id: time
    kind: timeline
    title: "What happened"
    caption: "When the square was cleared."
    alt: "One sign."
    description: "One sign on a line."
    window: ["2011", "2012"]
    lines:
      - {show: [square-cleared]}
"""
MORE = """# The third day

## What is shown

The march went on.{claim}`march-held`

```{chronicle-figure} time
```

```{figure} mark.png
:alt: A mark

What the mark looks like.
```
"""


@dataclass
class Book:
    """A small book on its way: where it is, and what is set around it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def chapters(self) -> list[Path]:
        """Return the chapters."""
        return sorted((self.root / "docs/chapters").glob("[0-9]*.md"))

    @property
    def catalogs(self) -> list[Path]:
        """Return the catalogs of all languages."""
        return sorted((self.root / "locales").rglob("[a-z0-9]*.po"))

    @property
    def dist(self) -> Path:
        """Return the results."""
        return self.root / "dist"

    def listed(self) -> str:
        """Return the checksums of what is published; nothing where nothing is."""
        sums = self.dist / "SHA256SUMS"
        return sums.read_text(encoding="utf-8") if sums.is_file() else ""


def small_book(root: Path) -> Book:
    """Make a book with chapters, a ledger, a figure, a picture and Arabic catalogs."""
    shutil.copytree(BOOK, root)
    docs = root / "docs"
    (docs / "chapters/03-third.md").write_text(MORE, encoding="utf-8")
    (docs / "figures").mkdir()
    (docs / "figures/time.yaml").write_text(FIGURE, encoding="utf-8")
    Image.new("RGB", (8, 8), "gray").save(docs / "chapters/mark.png")
    _list_chapters(Book(root))
    for name, translations in {
        "chapters/01-first": {"What came after": "ما جاء بعد ذلك"},
        "chapters/02-second": {"It ends.": "انتهى."},
        "chapters/03-third": {"What is shown": "ما يظهر", "The third day": "اليوم الثالث"},
        "figures": {"What happened": "ما حدث"},
    }.items():
        catalog = polib.POFile(wrapwidth=0)
        edition = edition_of("ar")
        catalog.metadata = {
            "Language": edition.catalog,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": edition.plural_forms,
        }
        catalog.extend(polib.POEntry(msgid=source, msgstr=said) for source, said in translations.items())
        path = root / f"locales/ar/LC_MESSAGES/{name}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalog.save(str(path))
    return Book(root)


def chronicle(book: Book, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the command on the book."""
    command, around = _command(book, *words), _environment(book)
    return subprocess.run(command, env=around, capture_output=True, text=True, check=False, timeout=900)


def killed(book: Book, words: Sequence[str], lines: int) -> None:
    """Start the command, kill it alone after so many lines, and wait until its processes are gone."""
    with subprocess.Popen(
        _command(book, *words),
        env=_environment(book),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        for _ in range(lines):
            if not process.stdout.readline():
                break
        process.send_signal(signal.SIGKILL)
    with (book.root / "build/lock").open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)


def copy_of_sources(book: Book, root: Path) -> Book:
    """Copy what people write, and nothing that was built from it."""
    for part in ("docs", "locales"):
        shutil.copytree(book.root / part, root / part, symlinks=True)
    return Book(root, dict(book.environment))


def _command(book: Book, *words: str) -> list[str]:
    return [sys.executable, "-m", "chronicle", "--book", str(book.root), *words]


def _environment(book: Book) -> dict[str, str]:
    return os.environ | {"PYTHONUNBUFFERED": "1"} | book.environment


def _rewrite(path: Path, text: str, chance: random.Random) -> None:
    """Write a file, with a time of its own: now, long ago, as what a backup or an archive gives back."""
    path.write_text(text, encoding="utf-8")
    if chance.random() < 0.4:
        then = 1_300_000_000 + chance.randrange(100_000_000)
        os.utime(path, (then, then))


def _list_chapters(book: Book) -> None:
    """Bring the contents in line with the chapters that there are."""
    names = "\n".join(f"chapters/{path.stem}" for path in book.chapters)
    text = f"```{{toctree}}\n:caption: Chapters\n\n{names}\n```\n"
    (book.root / "docs/index.md").write_text(text, encoding="utf-8")


def edit_chapter(book: Book, chance: random.Random) -> str:
    """Add a sentence, or take one away."""
    path = chance.choice(book.chapters)
    lines = path.read_text(encoding="utf-8").splitlines()
    added = [number for number, line in enumerate(lines) if line.startswith("They went on")]
    if added and chance.random() < 0.5:
        del lines[added[-1]]
    else:
        lines += ["", f"They went on {chance.choice(WORDS)}.{{claim}}`march-held`"]
    _rewrite(path, "\n".join(lines) + "\n", chance)
    return f"edit {path.name}"


def add_chapter(book: Book, chance: random.Random) -> str:
    """Add a chapter, and name it in the contents."""
    number = chance.randrange(10, 99)
    path = book.root / f"docs/chapters/{number}-{chance.choice(WORDS)}.md"
    title = chance.choice(WORDS).capitalize()
    _rewrite(path, f"# {title}\n\n## After\n\nIt went on.{{claim}}`march-held`\n", chance)
    _list_chapters(book)
    return f"add {path.name}"


def remove_chapter(book: Book, chance: random.Random) -> str:
    """Remove a chapter that no other names; its catalog stays, or goes too."""
    path = chance.choice([*book.chapters[2:], None])
    if path is None:
        return "remove nothing"
    path.unlink()
    if chance.random() < 0.5:
        (book.root / f"locales/ar/LC_MESSAGES/chapters/{path.stem}.po").unlink(missing_ok=True)
    _list_chapters(book)
    return f"remove {path.name}"


def rename_chapter(book: Book, chance: random.Random) -> str:
    """Give a chapter another number and name."""
    path = chance.choice([*book.chapters[2:], None])
    if path is None:
        return "rename nothing"
    new = path.with_name(f"{chance.randrange(10, 99)}-{chance.choice(WORDS)}.md")
    path.rename(new)
    _list_chapters(book)
    return f"rename {path.name} to {new.name}"


def change_ledger(book: Book, chance: random.Random) -> str:
    """Correct a figure or a name."""
    name, before, after = chance.choice(
        [
            ("claims/01-first.yaml", "killed: {min: 7,", "killed: {min: 8,"),
            ("claims/01-first.yaml", '"It counts what others do not."', '"It counts more."'),
            ("places.yaml", 'main: "Hama"', 'main: "Hamah"'),
            ("places.yaml", 'main: "حماة"', 'main: "حماه"'),
            ("sources.yaml", 'main: "Beta News"', 'main: "The Beta News"'),
        ]
    )
    path = book.root / "docs/evidence" / name
    text = path.read_text(encoding="utf-8")
    _rewrite(path, text.replace(before, after) if before in text else text.replace(after, before), chance)
    return f"change {name}: {after}"


def change_catalog(book: Book, chance: random.Random) -> str:
    """Mend a translation, mark it as out of date, or take it out."""
    if not book.catalogs:
        return "change no catalog"
    path = chance.choice(book.catalogs)
    catalog = polib.pofile(str(path), wrapwidth=0)
    entry = chance.choice(list(catalog))
    what = chance.choice(["fuzzy", "empty", "other"])
    if what == "fuzzy":
        entry.flags = [] if entry.flags else ["fuzzy"]
    else:
        entry.msgstr = "" if what == "empty" else chance.choice(["انتهى.", "هنا", "بعد ذلك"])
    _rewrite(path, str(catalog), chance)
    return f"{what} in {path.name}"


def delete_catalog(book: Book, chance: random.Random) -> str:
    """Take a catalog out, or all of them."""
    if not book.catalogs:
        return "delete no catalog"
    if chance.random() < 0.15:
        shutil.rmtree(book.root / "locales/ar")
        return "delete all catalogs"
    path = chance.choice(book.catalogs)
    path.unlink()
    return f"delete {path.name}"


def change_conf(book: Book, chance: random.Random) -> str:
    """Give the book another version or another slug."""
    path = book.root / "docs/conf.py"
    text = path.read_text(encoding="utf-8")
    fields = [('"version": "1"', '"version": "2"'), ('"slug": "tiny"', '"slug": "small"')]
    before, after = chance.choice(fields)
    _rewrite(path, text.replace(before, after) if before in text else text.replace(after, before), chance)
    return f"conf {after}"


def change_figure(book: Book, chance: random.Random) -> str:
    """Change what a figure says or shows."""
    path = book.root / "docs/figures/time.yaml"
    before, after = chance.choice(
        [
            ('"What happened"', '"What was done"'),
            ('"When the square was cleared."', '"The day of the square."'),
        ]
    )
    text = path.read_text(encoding="utf-8")
    _rewrite(path, text.replace(before, after) if before in text else text.replace(after, before), chance)
    return f"figure {after}"


def change_picture(book: Book, chance: random.Random) -> str:
    """Exchange a picture, add one of a language's own, or take that away."""
    path = book.root / "docs/chapters" / chance.choice(["mark.png", "mark.ar.png"])
    if path.name == "mark.ar.png" and path.is_file():
        path.unlink()
        return f"remove {path.name}"
    Image.new("RGB", (8, 8), chance.choice(["red", "green", "blue", "black"])).save(path)
    return f"exchange {path.name}"


def touch(book: Book, chance: random.Random) -> str:
    """Give a file another time and the same content."""
    path = chance.choice([path for path in (book.root / "docs").rglob("*") if path.is_file()])
    then = chance.randrange(1_000_000_000, 1_900_000_000)
    os.utime(path, (then, then))
    return f"touch {path.name}"


def litter(book: Book, chance: random.Random) -> str:
    """Leave what editors and desktops leave."""
    name = chance.choice(LITTER)
    (book.root / "docs" / name).write_bytes(bytes([chance.randrange(256)]))
    return f"leave {name}"


def set_time(book: Book, chance: random.Random) -> str:
    """Set the time that results carry, or unset it."""
    seconds = chance.choice(["", "86400", "1700000000"])
    book.environment = {"SOURCE_DATE_EPOCH": seconds}
    return f"epoch {seconds}"


def put_back(book: Book, chance: random.Random) -> str:
    """Keep the results, or put back those that were kept."""
    kept = book.root / "kept"
    if not book.dist.is_dir():
        return "keep nothing"
    if kept.is_dir() and chance.random() < 0.7:
        shutil.rmtree(book.dist)
        kept.rename(book.dist)
        return "put dist back"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(book.dist, kept)
    return "keep dist"


def damage(book: Book, chance: random.Random) -> str:
    """Damage the results, or what is noted of them."""
    files = [path for path in book.dist.rglob("*") if path.is_file()]
    files += [path for path in (book.root / "build").rglob("*.json") if path.is_file()]
    files += [path for path in (book.root / "build").rglob("*.svg") if path.is_file()]
    if not files:
        return "damage nothing"
    path = chance.choice(files)
    if chance.random() < 0.3:
        path.unlink()
        return f"delete {path.relative_to(book.root)}"
    content = path.read_bytes()
    path.unlink()  # its second name elsewhere is not damaged
    path.write_bytes(chance.choice([b"", b"\xff\xfe\0", content[: len(content) // 2]]))
    return f"damage {path.relative_to(book.root)}"


CHANGES: tuple[Callable[[Book, random.Random], str], ...] = (
    edit_chapter, add_chapter, remove_chapter, rename_chapter, change_ledger, change_catalog, delete_catalog,
    change_conf, change_figure, change_picture, touch, litter, set_time, put_back, damage,
)  # fmt: skip
