"""Every finding of the gate and of the checks of prose, whole: message, remedy, subject, line and order."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polib
import pytest
import yaml

from chronicle.catalogs import vet
from chronicle.catalogs.check_catalogs import check_texts
from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.rules import findings
from chronicle.catalogs.prose.checked_texts import CheckedText
from chronicle.catalogs.prose.run import Checker
from chronicle.catalogs.prose.waivers import Waivers
from chronicle.catalogs.telling import Telling, told_to_all
from chronicle.ledger.loader import load_ledger
from tests.attacks import attacks
from tests.builder.catalogs.test_planted import plant
from tests.gallery import SOURCE
from tests.languages import CHOSEN, edition_of
from tests.placeholders import entry
from tests.roots import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from chronicle.core.problems import Problem
    from tests.approved import Approved
    from tests.gallery import Gallery

TRANSLATED = ("ar", "zh")
CORPUS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "prose/corpus.yaml").read_text("utf-8")
)
ATTACKED = "On {date}`market-hit@sada` it was hit in {place}`market`, and told.{claim}`market-hit`"
PLACEHOLDER = re.compile(r"\{[a-z0-9_]+(?:\|[^{}]*)?\}")
MARKS = frozenset({"T062", "T063"})
WAIVED = """
waivers:
  - {check: T069, language: en, text: "the martyrs and the enemy", because: "x"}
  - {check: T060, language: ar, text: "ثلاثة", because: "x"}
  - {check: T069, language: zh, text: "敌军", because: "x"}
  - {check: T062, language: zh, text: "nothing", because: "x"}
  - {check: M050, language: en, text: "nothing", because: "x"}
"""


@pytest.mark.parametrize("domain", ["chapters/01-market", "interface"])
def test_attacks(gallery: Gallery, approved: Approved, domain: str) -> None:
    """Each attack is told in these words, in running text and in words that are printed as they stand."""
    arabic = edition_of("ar")
    names = Names.load(gallery.folders.evidence, arabic)
    running = "في {{date}}`market-hit@sada` قُصف في {{place}}`market` ورُوي {}.{{claim}}`market-hit`"
    source, frame = (ATTACKED, running) if "/" in domain else ("A word", "كلمة {}")
    told = []
    for attack in attacks():
        told.append(f"{attack.kind}: {attack.text[:80]!r}")
        made = Entry(1, None, source, None, (frame.format(attack.planted),), fuzzy=False)
        told += [
            f"  {each.code} {each.message} -> {each.remedy}" for each in findings(made, domain, arabic, names)
        ]
    approved(*told)


@pytest.mark.parametrize("code", CORPUS)
def test_slips(approved: Approved, code: str) -> None:
    """Each slip of the corpus is told in these words; of two in a text both are, and together."""
    root, part, edition = BOOKS / "catalogs", CORPUS[code], edition_of(code)
    evidence = root / "docs/evidence"
    ledger, names = load_ledger(evidence, CHOSEN), Names.load(evidence, edition)
    checker = Checker(root, edition, ledger, Waivers.load(evidence))
    told: list[str] = []
    for name, _code, before, after in part["planted"]:
        once = part["good"].replace(before, after, 1)
        for text in (once, f"{once} {once}"):
            told.append(f"{name}{', twice' * (text is not once)}")
            made = Entry(1, None, part["source"], None, (text,), fuzzy=False)
            found = findings(made, "chapters/01-city", edition, names) if text is once else ()
            told += [f"  gate {each.code} {each.message} -> {each.remedy}" for each in found]
            checked = CheckedText(
                edition,
                "x.po",
                1,
                text,
                part["source"] if text is once else f"{part['source']} {part['source']}",
            )
            told += [f"  {each.code} {each.message} -> {each.remedy}" for each in checker.check(checked)]
    approved(*told)


def test_planted_defects(tiny_book: Path, approved: Approved) -> None:
    """A catalog with every defect gets these findings, in English and in its own language."""
    plant(tiny_book / "locales/ar/LC_MESSAGES/chapters/01-city.po")
    arabic, ledger = edition_of("ar"), load_ledger(tiny_book / "docs/evidence", CHOSEN)
    report = vet(tiny_book, arabic, release=True)
    found = [*report.broken, *report.refused, *report.unfinished, *check_texts(tiny_book, (arabic,), ledger)]
    telling = Telling.of(arabic).for_pipes()
    approved(*found, *map(telling.line, found[::3]), *(told_to_all(each, CHOSEN.all) for each in found[1::9]))


def _spoilt(message: polib.POEntry, at: int) -> Iterator[str]:
    """Yield what each kind of slip makes of a translation; two of them where there is room for two."""
    text, found = message.msgstr, PLACEHOLDER.findall(message.msgstr)
    if found:
        yield text.replace(found[0], "", 1)
        yield text.replace(found[0], found[0] * 2, 1)
        yield text.replace(found[-1], "{nothing}", 1).replace(found[0], "{zero} {nothing}", 1)
        yield text.replace(found[0], found[0].upper(), 1)
    if len(found) > 1:
        yield text.replace(found[0], "\0").replace(found[1], found[0]).replace("\0", found[1])
        yield text.replace(found[0], "", 1).replace(found[1], "", 1)
    yield f"{text} 12 {at} ٣"
    yield f"<b>{text}</b> <i>x</i>"
    yield f"{text} [a](https://b.example) [b](https://c.example) `x` `y`"
    yield f"\u202e{text}\u2067\u200b\u00ad\ufffd"
    yield f"# {text}"
    yield f"{text}\\\n{text}"
    yield f"*{text}* **{text}**"
    yield f"{text} ** ~ _x"
    yield text * 40
    yield message.msgid
    yield "{" + text
    yield text + " {place}`market` {value}`x.y`"
    yield "\u2067"
    yield f"![x](y.png) {text} ![z](w.png) {{{{x}}}} [^1]"


@pytest.mark.parametrize("code", TRANSLATED)
def test_faulty_catalogs(tmp_path: Path, approved: Approved, code: str) -> None:
    """Catalogs with a slip in each message are told message by message, and what passes has these states."""
    root, edition = tmp_path / "book", edition_of(code)
    shutil.copytree(SOURCE, root)
    folder = root / "locales" / edition.catalog / "LC_MESSAGES"
    count = 0
    for path in sorted(folder.rglob("*.po")):
        catalog = polib.pofile(str(path))
        for message in catalog:
            if message.msgstr and "fuzzy" not in message.flags:
                slips = list(_spoilt(message, count))
                message.msgstr = slips[count % len(slips)]
                count += 7
        if path.stem == "02-houses":
            catalog.append(polib.POEntry(msgid="a new thing", msgstr="x", comment="nobody"))
            catalog.metadata["Language"] = "ur"
        if path.stem == "index":
            path.rename(path.with_name("nobody.po"))
            continue
        catalog.save(str(path))
    draft, release = (vet(root, edition, release=each) for each in (False, True))
    approved(
        f"draft: {len(draft.problems)} problems, {len(draft.notices)} notices",
        *draft.notices,
        "release",
        *(each for each in release.problems if each not in draft.notices),
        "states",
        *(" | ".join(str(each) for each in row.values()) for row in json.loads(release.states.dump())),
        *(path.relative_to(root).as_posix() for path in sorted(release.written)),
    )


@pytest.fixture
def prose_book(tmp_path: Path) -> Path:
    """Return the gallery with a chapter of faulty prose and its translations."""
    root = tmp_path / "book"
    shutil.copytree(SOURCE, root)
    rows = yaml.safe_load((BOOKS / "faults/prose.yaml").read_text("utf-8"))
    lines = [
        f"# {row['en']}" if not at else f"## {row['en']}" if row["en"].startswith("A second") else row["en"]
        for at, row in enumerate(rows)
    ]
    (root / "docs/chapters/01-market.md").write_text("\n\n".join(lines) + "\n", "utf-8")
    terms = root / "docs/evidence/terms.yaml"
    terms.write_text(terms.read_text("utf-8") + WAIVED, "utf-8")
    for code in TRANSLATED:
        path = root / "locales" / edition_of(code).catalog / "LC_MESSAGES/chapters/01-market.po"
        catalog = polib.POFile(wrapwidth=0)
        catalog.metadata = polib.pofile(str(path)).metadata
        catalog.extend(entry(row["en"], row[code]) for row in rows)
        catalog.save(str(path))
    return root


@pytest.mark.parametrize("codes", [("en",), ("ar",), ("zh",), ("en", "ar", "zh")], ids="+".join)
def test_prose(prose_book: Path, approved: Approved, codes: tuple[str, ...]) -> None:
    """Faulty prose is told sentence by sentence in each language; what nobody needs, with all of them."""
    ledger = load_ledger(prose_book / "docs/evidence", CHOSEN)
    found = check_texts(prose_book, [edition_of(code) for code in codes], ledger)
    if len(codes) > 1:
        approved(*_of_no_text(found))
        return
    # the private alphabets have spaces and marks as English does
    told: list[object] = [each for each in found if each.code not in MARKS or "01-market" in each.path]
    if codes != ("en",):
        report = vet(prose_book, edition_of(*codes), release=False)
        told += ["gate", *(each for each in report.notices if "01-market" in each.path)]
        telling = Telling.of(edition_of(*codes)).for_pipes()
        for _code, alike in groupby(sorted(found, key=lambda each: each.code), key=lambda each: each.code):
            told.append(telling.line(next(alike)))
    approved(*told)


def _of_no_text(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is known when all languages have been looked at."""
    return (each for each in found if each.code in {"T070", "E026"})


@pytest.mark.parametrize("code", TRANSLATED)
def test_words_of_a_language_of_the_book(tmp_path: Path, approved: Approved, code: str) -> None:
    """A word that the book's own folder lacks, leaves open or has wrongly comes from the package."""
    root, edition = tmp_path / "book", edition_of(code)
    shutil.copytree(SOURCE, root)
    given = polib.pofile(str(edition.interface[-1]))
    own = polib.POFile(wrapwidth=0)
    own.metadata = given.metadata
    words = [each for each in given if not each.msgid_plural][:12]
    for at, word in enumerate(words):
        slips = ("", f"{word.msgstr} 12 <b>", f"{word.msgstr} x", word.msgstr)
        flags = ["fuzzy"] if at % 4 == 3 else []
        own.append(polib.POEntry(msgctxt=word.msgctxt, msgid=word.msgid, msgstr=slips[at % 4], flags=flags))
    path = root / "docs/languages" / code / "interface.po"
    path.parent.mkdir(parents=True)
    own.save(str(path))
    report = vet(root, replace(edition, interface=(path, *edition.interface)), release=True)
    catalog = next(name for name in report.written if name.name == "interface.po")
    printed = {(each.msgctxt, each.msgid): each.msgstr for each in polib.pofile(str(catalog))}
    shown = [f"{each.msgctxt} | {each.msgid}: {printed.get((each.msgctxt, each.msgid))}" for each in words]
    approved(*report.broken, *(each for each in report.refused if "interface" in each.path), *shown)
