"""The reader of catalogs reads what GNU gettext and polib read, and survives everything else."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from chronicle.catalogs.files.entries import Catalog, parse_catalog, read_catalog, read_text
from chronicle.catalogs.files.flags import flagged
from chronicle.catalogs.files.merging import correct_header
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.vetted import contents_of, write_vetted
from chronicle.catalogs.placeholders.unfolding import unfold
from chronicle.core.problems import ProblemsFound
from chronicle.words.states import State
from tests.attacks import attacks
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Soak

ARABIC = edition_of("ar")
HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
# What programs disagree about: line ends of other systems, escapes, quotation marks, invisible characters.
ODD = st.sampled_from(
    [*'"\\\n\t\r\x0b\x0c\x1c\x85\u2028\u2029\u200b\ufeff#~|[]', "\\n", "msgid", "#, fuzzy"],
)
TEXT = st.lists(st.one_of(ODD, st.text("abc دمشق 霍姆斯", min_size=1, max_size=5)), max_size=6).map("".join)
COMMENT = st.sampled_from(
    ["", "# note\n", "#note\n", "#. 1.1\n", "#\n", "#: x:1\n", "#, fuzzy\n", "#, fuzzy, c-format\n"]
)


def quoted(text: str) -> str:
    """Write a text as polib does, which escapes what has to be escaped."""
    return f'"{polib.escape(text)}"'


@st.composite
def written(draw: st.DrawFn) -> str:
    """Return one message as some editor may write it."""
    lines = [draw(COMMENT)]
    if draw(st.booleans()):
        lines.append(f"#| msgid {quoted(draw(TEXT))}\n")
    if draw(st.booleans()):
        lines.append(f"msgctxt {quoted(draw(TEXT))}\n")
    lines.append(f"msgid {quoted('m' + draw(TEXT))}\n")
    if draw(st.booleans()):
        lines.append(f"msgid_plural {quoted('p' + draw(TEXT))}\n")
        lines += [f"msgstr[{index}] {quoted(draw(TEXT))}\n" for index in range(draw(st.integers(1, 6)))]
    else:
        lines.append(f"msgstr {draw(st.sampled_from(['', ' ']))}{quoted(draw(TEXT))}\n")
        lines += [f"{quoted(draw(TEXT))}\n" for _more in range(draw(st.integers(0, 2)))]
    return "".join(lines)


CATALOGS = st.lists(written(), min_size=1, max_size=4).map(lambda each: HEADER + "\n".join(each))


def told(catalog: Catalog) -> list[tuple[object, ...]]:
    """Return the messages; msgcat takes the mark “fuzzy” from one whose first form is empty."""
    return [
        (each.context, each.msgid, each.plural, each.forms, each.fuzzy and bool(each.forms[0]))
        for each in catalog.entries
    ]


def assert_read_alike(text: str, folder: Path) -> None:
    """Compare with polib, which reads lines of a file, and with what msgcat writes of the same file."""
    ours = told(parse_catalog(text, "x.po"))
    path = folder / "x.po"
    path.write_text(text, encoding="utf-8", newline="")
    done = subprocess.run(["msgcat", "--no-wrap", str(path)], capture_output=True, check=False)
    if done.returncode == 0:  # a message that stands twice is no matter of reading
        assert sorted(map(repr, told(parse_catalog(done.stdout.decode(), "x.po")))) == sorted(map(repr, ours))
    if "#note" not in text and "#~" not in text:
        theirs = [
            (
                each.msgctxt,
                each.msgid,
                each.msgid_plural or None,
                tuple(each.msgstr_plural.values()) if each.msgid_plural else (each.msgstr,),
                "fuzzy" in each.flags and bool(each.msgstr or each.msgstr_plural.get(0)),
            )
            for each in polib.pofile(str(path))
        ]
        assert theirs == ours


def assert_survives(content: bytes, folder: Path) -> None:
    """Hold what comes of a file to its promise: a catalog that stays as it is, or faults with lines."""
    path = folder / "bad.po"
    path.write_bytes(content)
    try:
        catalog = read_catalog(path, folder)
        check_language(catalog, ARABIC)
    except ProblemsFound as found:
        lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
        for problem in found.problems:
            assert problem.code in ("T001", "T089")
            assert (
                0 < problem.line <= lines or "it is empty" in problem.message or "UTF-16" in problem.message
            )
        return
    for entry in catalog.entries:
        unfold(entry, "chapters/01-city")
    assert_stable(path, catalog)


def assert_stable(path: Path, catalog: Catalog) -> None:
    """Write what was read, read it again and write it again: it is the same each time."""
    once = correct_header(read_text(path, "x.po"), ARABIC, "x.po")
    assert once == correct_header(once, ARABIC, "x.po")
    flags = flagged(once, "evidence", "x.po")
    assert flags == flagged(flags, "evidence", "x.po")
    assert told(parse_catalog(flags, "x.po")) == told(catalog)
    passed = {each.key: (each, State.TRANSLATED) for each in catalog.entries if each.plural is None}
    contents = write_vetted(path.parent / "vetted", "x", contents_of(ARABIC, tuple(passed.values())))
    again = read_catalog(path.parent / "vetted/x.po", path.parent)
    assert [(each.context, each.msgid, each.forms) for each in again.entries] == [
        (each.context, each.msgid, each.forms) for each, _state in passed.values()
    ]
    kept = tuple((each, State.TRANSLATED) for each in again.entries)
    assert contents == write_vetted(path.parent / "vetted", "x", contents_of(ARABIC, kept))


def spoilt(text: str, at: float, odd: str, take: int) -> str:
    """Return a catalog with something put in or cut out at one place."""
    place = int(at * len(text))
    return text[:place] + odd + text[place + take :]


SPOILT = st.builds(
    spoilt, CATALOGS, st.floats(0, 1), st.one_of(ODD, st.just("\0"), st.just('"')), st.integers(0, 9)
)
# Files that are no catalogs: spoilt ones, attacks between quotation marks, bytes of any kind.
ATTACK = st.sampled_from([each.text for each in attacks() if len(each.text) < 1000])
PLANTED = st.builds(
    lambda attack, keep: f'{HEADER}msgid "a"\nmsgstr {quoted(attack) if keep else attack}\n',
    ATTACK,
    st.booleans(),
)
BAD = st.one_of(
    SPOILT.map(str.encode),
    st.text(max_size=200).map(str.encode),
    PLANTED.map(lambda text: text.encode("utf-8", "replace")),
    st.binary(max_size=200),
    st.builds(
        lambda text, encoding: text.encode(encoding, "replace"),
        CATALOGS,
        st.sampled_from(["utf-16", "utf-16-be", "utf-8-sig", "latin-1", "utf-7"]),
    ),
)


def sample(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=examples < 200,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        database=None,
    )


@given(CATALOGS)
@sample(30)
def test_it_reads_what_others_read(tmp_path: Path, text: str) -> None:
    """Whatever an editor writes, three programs find the same messages in it."""
    assert_read_alike(text, tmp_path)


@given(BAD)
@sample(60)
def test_a_spoilt_catalog_is_read_or_named(tmp_path: Path, content: bytes) -> None:
    """Of a spoilt file come faults with code and line, or a catalog that stays as it is."""
    assert_survives(content, tmp_path)


@pytest.mark.soak
def test_reading_at_length(tmp_path: Path, soak: Soak) -> None:
    """The same rules over many more catalogs."""

    def each(text: str, bad: bytes) -> None:
        assert_read_alike(text, tmp_path)
        assert_survives(bad, tmp_path)

    for number in soak.seeds():
        seed(number)(sample(500)(given(CATALOGS, BAD)(each)))()
