"""Update a translator's catalog from its template without losing any translation.

sphinx-intl creates a catalog, GNU msgmerge merges: sphinx-intl's own update forgets the earlier wording
of a fuzzy message and gives Arabic two plural forms. msgmerge may not guess: see `earlier`.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import polib
from sphinx_intl.catalog import dump_po, load_po  # type: ignore[import-untyped]

from chronicle.catalogs.files.earlier import bring_forward
from chronicle.catalogs.files.entries import parse_catalog, read_text
from chronicle.catalogs.files.flags import flagged
from chronicle.catalogs.files.renaming import follow_names
from chronicle.catalogs.files.syntax import quote
from chronicle.catalogs.files.vetted import header
from chronicle.catalogs.gate.placeholder_rules import plural_count
from chronicle.core.problems import Problem, ProblemsFound
from chronicle.core.writing import write_if_changed

if TYPE_CHECKING:
    from chronicle.languages.editions import Edition
    from chronicle.words.states import Key

_SECONDS = 60
_WIDTH = 79


@dataclass(frozen=True)
class Merged:
    """What a merge changed in one catalog."""

    path: str
    created: bool
    changed: bool
    new: tuple[str, ...]  # messages that were not there before
    fuzzy: tuple[str, ...]  # messages whose translation is of an earlier wording
    gone: tuple[str, ...]  # messages that are not in use any more; their translations are kept

    def __str__(self) -> str:
        """Return a line for the terminal, and one for each message that needs the translator."""
        what = "created" if self.created else "changed" if self.changed else "up to date"
        counts = f"{len(self.new)} new, {len(self.fuzzy)} fuzzy, {len(self.gone)} gone"
        return f"{self.path}: {what}; {counts}"


def merge(template: Path, path: Path, edition: Edition, shown: str, domain: str) -> Merged:
    """Merge a template into a catalog, which is created when it is not there."""
    created = not path.is_file()
    wanted = parse_catalog(read_text(template, shown), shown)
    with tempfile.TemporaryDirectory() as scratch:
        start = Path(scratch) / "start.po"
        if created:
            text = _created(template, start, edition, shown)
            before: frozenset[Key] = frozenset()
        else:
            text = correct_header(read_text(path, shown), edition, shown)
            text = follow_names(text, wanted, domain, shown)
            before = parse_catalog(text, shown).keys
            text = bring_forward(text, wanted, shown)
        start.write_text(text, encoding="utf-8")
        merged = _msgmerge(start, template, edition, shown).decode()
    content = flagged(merged, domain, shown).encode()
    changed = write_if_changed(path, content)
    after = parse_catalog(content.decode(), shown)
    return Merged(
        shown,
        created,
        changed,
        new=tuple(entry.msgid for entry in after.entries if entry.key not in before),
        fuzzy=tuple(entry.msgid for entry in after.entries if entry.fuzzy),
        gone=tuple(sorted(msgid for _context, msgid in before - after.keys)),
    )


def correct_header(text: str, edition: Edition, shown: str) -> str:
    """Return a catalog with language, charset and plural rule as the edition's table has them.

    Only the header's own lines are written anew, and only when they differ: whatever else stands in the
    file is the translator's, and how lines are wrapped is left to msgmerge.
    """
    catalog = parse_catalog(text, shown)
    wanted = header(edition)
    if all(catalog.header.get(name) == value for name, value in wanted.items()):
        return text
    fields = {**catalog.header, **wanted}
    written = ['msgid ""', 'msgstr ""', *(quote(f"{name}: {value}\n") for name, value in fields.items())]
    if catalog.heading is None:
        return "\n".join([*written, "", text])
    lines = text.split("\n")
    above = lines[: catalog.heading.source - 1]  # its comments, of which only the flags are not kept
    kept = [line for line in above if not line.strip().startswith("#,")]
    return "\n".join([*kept, *written, *lines[catalog.heading.last :]])


def _created(template: Path, start: Path, edition: Edition, shown: str) -> str:
    """Return a new catalog, with the language's own number of plural forms.

    babel, which sphinx-intl reads with, complains of each plural that has as many forms as English where it
    knows the language. It takes a per-cent sign for a format, too; msgmerge has the template's flags instead.
    """
    dump_po(str(start), load_po(str(template)), width=_WIDTH)
    catalog = polib.pofile(read_text(start, shown), encoding="utf-8", wrapwidth=_WIDTH)
    catalog.metadata, catalog.metadata_is_fuzzy, catalog.header = header(edition), False, ""
    for entry in catalog:
        if entry.msgid_plural:
            entry.msgstr_plural = dict.fromkeys(range(plural_count(edition)), "")
    return f"{catalog}\n"


def _msgmerge(start: Path, template: Path, edition: Edition, shown: str) -> bytes:
    """Run GNU msgmerge and return the merged catalog."""
    program = which("msgmerge")
    if program is None:
        reason = "GNU gettext's msgmerge, which merges catalogs, is not installed."
        raise ProblemsFound([Problem(shown, 0, "T051", reason)])
    command = [
        program,
        "--quiet",
        "--previous",
        "--no-fuzzy-matching",
        "--force-po",
        "--no-location",
        f"--width={_WIDTH}",
    ]
    command += [f"--lang={edition.catalog}", "--output-file=-", str(start), str(template)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        reason = f"msgmerge did not finish within {_SECONDS} seconds; the catalog is as it was."
        raise ProblemsFound([Problem(shown, 0, "T051", reason)]) from error
    except subprocess.CalledProcessError as error:
        raise ProblemsFound(_said(error.stderr.decode(errors="replace"), start, shown)) from error
    return done.stdout


def _said(text: str, start: Path, shown: str) -> list[Problem]:
    """Return what msgmerge says of a catalog, a problem for each line that it names."""
    found = []
    for line in text.splitlines():
        match = re.match(rf"{re.escape(str(start))}:(\d+):(?:\d+:)?\s*(.*?)\.*$", line)
        if match and not match[2].startswith("..."):
            found.append(Problem(shown, int(match[1]), "T051", f"msgmerge says: {match[2]}."))
    return found or [Problem(shown, 0, "T051", f"msgmerge failed: {' '.join(text.split())}")]
