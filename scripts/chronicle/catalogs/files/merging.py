"""Update a translator's catalog from its template without losing any translation.

sphinx-intl creates a catalog, GNU msgmerge merges: sphinx-intl's own update forgets the earlier wording
of a fuzzy message and gives Arabic two plural forms. msgmerge may not guess: see `earlier`.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import polib
from sphinx_intl.catalog import dump_po, load_po  # type: ignore[import-untyped]

from chronicle.catalogs.files.earlier import bring_forward, with_earlier_forms, without_halves
from chronicle.catalogs.files.entries import parse_catalog, read_text
from chronicle.catalogs.files.flags import flagged
from chronicle.catalogs.files.folding import folded_catalog, unfolded_catalog
from chronicle.catalogs.files.gettext_programs import WIDTH, merged
from chronicle.catalogs.files.origin_comments import with_origins
from chronicle.catalogs.files.renaming import follow_names
from chronicle.catalogs.files.review_marks import lapsed_marks, with_holding_marks
from chronicle.catalogs.files.syntax import quote
from chronicle.catalogs.files.vetted import header, working_header
from chronicle.catalogs.gate.placeholder_rules import plural_count
from chronicle.catalogs.memory.obsolete import set_aside
from chronicle.catalogs.memory.offers import Joints
from chronicle.catalogs.memory.remembering import MessagePlace, brought_back
from chronicle.core.problems import shorten
from chronicle.core.worded import Worded
from chronicle.core.writing import write_if_changed
from chronicle.languages.scripts import script_of

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Catalog
    from chronicle.catalogs.memory.remembering import Memory
    from chronicle.languages.editions import Edition
    from chronicle.words.states import Key

_CHANGES = "{path}: {what}; {new} new, {fuzzy} fuzzy, {gone} gone"
_LAPSED = "– marks of review taken away, whose source or translation has changed: {number}"
_MARK = "– {mark}: «{msgid}»"


@dataclass(frozen=True)
class Merged:
    """What a merge changed in one catalog."""

    path: str
    created: bool
    changed: bool
    new: tuple[str, ...]  # messages that were not there before
    fuzzy: tuple[str, ...]  # messages whose translation is of an earlier wording
    gone: tuple[str, ...]  # messages that are not in use any more; their translations are kept
    lapsed: tuple[tuple[str, str], ...] = ()  # marks of review that hold no more, with their messages

    @property
    def said(self) -> tuple[str, ...]:
        """Return a line for the terminal, and one for each mark of review that is taken away."""
        what = "created" if self.created else "changed" if self.changed else "up to date"
        counts = {"new": len(self.new), "fuzzy": len(self.fuzzy), "gone": len(self.gone)}
        lines: list[str] = [Worded(_CHANGES, path=self.path, what=what, **counts)]
        if self.lapsed:
            lines.append(Worded(_LAPSED, number=len(self.lapsed)))
        return (*lines, *(Worded(_MARK, mark=mark, msgid=shorten(msgid)) for mark, msgid in self.lapsed))

    def __str__(self) -> str:
        """Return the lines in English."""
        return "\n".join(self.said)


@dataclass(frozen=True)
class Prepared:
    """A catalog that is ready to be merged: its header is right, names and rewordings have been followed."""

    template: Path
    path: Path
    shown: str
    domain: str
    text: str
    wanted: Catalog
    before: frozenset[Key]  # the messages that were there
    created: bool


def merge(template: Path, path: Path, edition: Edition, shown: str, domain: str) -> Merged:
    """Merge a template into a catalog, which is created when it is not there."""
    return finish(prepare(template, path, edition, shown, domain, None), edition, None)


def prepare(
    template: Path, path: Path, edition: Edition, shown: str, domain: str, memory: Memory | None
) -> Prepared:
    """Return a catalog as it is to be merged; the memory takes in what it has no more use for.

    What the memory holds and is asked for again comes back as it was. Without a memory, messages that are
    not in use stay in the catalog.
    """
    wanted = parse_catalog(read_text(template, shown), shown)
    if not path.is_file():
        text = _created(template, edition, shown)
        if memory is not None:
            text = brought_back(text, wanted, memory, domain, shown)
        return Prepared(template, path, shown, domain, text, wanted, frozenset(), created=True)
    text = without_halves(unfolded_catalog(read_text(path, shown), shown), shown)
    text = correct_header(text, edition, shown)
    if memory is not None:
        text, aside = set_aside(text, shown)
        memory.keep(domain, (entry for entry in aside if MessagePlace.of(domain, entry) not in memory.kept))
        text = brought_back(text, wanted, memory, domain, shown)
    text = follow_names(text, wanted, domain, shown)
    catalog = parse_catalog(text, shown)
    text = bring_forward(text, wanted, shown, joints_of(edition))
    if memory is not None:
        still = parse_catalog(text, shown)
        gone = [entry for entry in catalog.entries if entry.key not in wanted.keys]
        # A translation that is not certain goes on under the new wording, one that was finished is kept.
        memory.keep(domain, (entry for entry in gone if not entry.fuzzy or entry.key in still.keys))
    return Prepared(template, path, shown, domain, text, wanted, catalog.keys, created=False)


def joints_of(edition: Edition) -> Joints:
    """Return what stands between two sentences, in the language of the book and in an edition's."""
    return Joints(*(" " if script_of(each.script).spaced else "" for each in (edition.source, edition)))


def finish(prepared: Prepared, edition: Edition, memory: Memory | None) -> Merged:
    """Merge a catalog with its template and write it."""
    shown, domain, before = prepared.shown, prepared.domain, prepared.before
    text = merged(prepared.text, prepared.template, edition.catalog, shown)
    had = [*parse_catalog(prepared.text, shown).entries, *set_aside(prepared.text, shown)[1]]
    text = with_earlier_forms(text, had, shown)
    if memory is not None:
        text, _kept = set_aside(text, shown)
    lapsed = lapsed_marks(text, shown)
    text = with_holding_marks(with_origins(flagged(text, domain, shown), shown), shown)
    content = folded_catalog(text, domain, shown)
    changed = write_if_changed(prepared.path, content.encode())
    after = parse_catalog(content, shown)
    return Merged(
        shown,
        prepared.created,
        changed,
        new=tuple(entry.msgid for entry in after.entries if entry.key not in before),
        fuzzy=tuple(entry.msgid for entry in after.entries if entry.fuzzy),
        gone=tuple(sorted(msgid for _context, msgid in before - after.keys)),
        lapsed=lapsed,
    )


def correct_header(text: str, edition: Edition, shown: str) -> str:
    """Return a catalog with language, charset and plural rule as the edition's table has them.

    Only the header's own lines are written anew, and only when they differ: whatever else stands in the
    file is the translator's, and how lines are wrapped is left to msgmerge.
    """
    catalog = parse_catalog(text, shown)
    wanted, asked = header(edition), working_header(edition)
    if all(catalog.header.get(name) == value for name, value in wanted.items()) and (
        asked.keys() <= catalog.header.keys()
    ):
        return text
    fields = asked | catalog.header | wanted
    written = ['msgid ""', 'msgstr ""', *(quote(f"{name}: {value}\n") for name, value in fields.items())]
    if catalog.heading is None:
        return "\n".join([*written, "", text])
    lines = text.split("\n")
    above = lines[: catalog.heading.source - 1]  # its comments, of which only the flags are not kept
    kept = [line for line in above if not line.strip().startswith("#,")]
    return "\n".join([*kept, *written, *lines[catalog.heading.last :]])


def _created(template: Path, edition: Edition, shown: str) -> str:
    """Return a new catalog, with the language's own number of plural forms.

    babel, which sphinx-intl reads with, complains of each plural that has as many forms as English where it
    knows the language. It takes a per-cent sign for a format, too; msgmerge has the template's flags instead.
    """
    with tempfile.TemporaryDirectory() as scratch:
        start = Path(scratch) / "start.po"
        dump_po(str(start), load_po(str(template)), width=WIDTH)
        catalog = polib.pofile(read_text(start, shown), encoding="utf-8", wrapwidth=WIDTH)
    catalog.metadata, catalog.metadata_is_fuzzy, catalog.header = working_header(edition), False, ""
    for entry in catalog:
        if entry.msgid_plural:
            entry.msgstr_plural = dict.fromkeys(range(plural_count(edition)), "")
    return f"{catalog}\n"
