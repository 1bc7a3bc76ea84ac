"""A draft may print the translation of an earlier wording, never that of another message.

Each translation here says what it translates, so that a merged catalog can be read with other eyes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import HealthCheck, Phase, example, given, seed, settings
from hypothesis import strategies as st

from chronicle.catalogs.files.entries import Catalog, Entry, Previous, parse_catalog
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.catalogs.gate.judging import GateReport, judge
from chronicle.words.states import State
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Soak

ARABIC = edition_of("ar")
AGREED = "The agreement on the fighters’ departure from the Old City was sponsored by the United Nations."
# Alike enough for msgmerge to take one for the other, were it asked to guess.
WAITED = "The agreement on the residents’ departure from the Old City was awaited by the United Nations."


def merged(folder: Path, *messages: Translatable) -> str:
    (folder / "x.pot").write_bytes(template(messages, (), Names({}), "x"))
    merge(folder / "x.pot", folder / "x.po", ARABIC, "x.po", "x")
    return (folder / "x.po").read_text(encoding="utf-8")


def translate(folder: Path) -> None:
    """Translate whatever has no translation."""
    catalog = polib.pofile(str(folder / "x.po"), wrapwidth=79)
    for entry in catalog.untranslated_entries():
        entry.msgstr = made_for(entry.msgctxt, entry.msgid)
    catalog.save()


def made_for(context: str | None, msgid: str) -> str:
    return f"‹{context or ''}›{msgid}"


def assert_nothing_is_guessed(text: str) -> None:
    """Each translation is of its own message, or of the one that its catalog says it was made for."""
    for entry in polib.pofile(text):
        if entry.obsolete or not entry.msgstr:
            continue
        if not entry.fuzzy:
            # A claim may have been renamed, but its sentence is the same.
            assert entry.msgstr.endswith(made_for("", entry.msgid)[1:])
            continue
        if entry.previous_msgid is None:  # not certain; of its context all the same
            assert entry.msgstr.startswith("‹")
            continue
        assert entry.msgctxt == entry.previous_msgctxt
        assert entry.msgstr.endswith(made_for("", entry.previous_msgid)[1:])


def test_a_new_claim_gets_no_other_claims_sentence(tmp_path: Path) -> None:
    """A sentence like another claim's is untranslated until somebody translates it."""
    merged(tmp_path, Translatable(AGREED, "agreement"))
    translate(tmp_path)
    text = merged(tmp_path, Translatable(AGREED, "agreement"), Translatable(WAITED, "waiting"))
    assert_nothing_is_guessed(text)
    assert [WAITED] == [entry.msgid for entry in polib.pofile(text).untranslated_entries()]


def test_a_new_paragraph_gets_no_other_paragraphs_translation(tmp_path: Path) -> None:
    """In a chapter, too, only a message that has gone is an earlier wording."""
    merged(tmp_path, Translatable("Who is named in the documents."))
    translate(tmp_path)
    both = (
        Translatable("Who is named in the documents."),
        Translatable("Who is not named in the documents."),
    )
    assert_nothing_is_guessed(text := merged(tmp_path, *both))
    assert 1 == len(polib.pofile(text).untranslated_entries())


def test_a_reworded_sentence_keeps_its_translation(tmp_path: Path) -> None:
    """The earlier wording stands beside it, the first one also after a second change."""
    merged(tmp_path, Translatable(AGREED, "agreement"))
    translate(tmp_path)
    for after in ("The accord", "The last accord"):
        text = merged(tmp_path, Translatable(AGREED.replace("The agreement", after), "agreement"))
        (entry,) = polib.pofile(text)
        assert (AGREED, "agreement", True) == (entry.previous_msgid, entry.previous_msgctxt, entry.fuzzy)
    assert_nothing_is_guessed(text)


def test_the_wording_that_is_most_like_it_is_the_earlier_one(tmp_path: Path) -> None:
    """Of two that have gone; and what is like neither is new."""
    likes = "The agreement on the fighters’ departure from the Old City was sponsored by nobody."
    merged(tmp_path, Translatable(likes, "a"), Translatable(AGREED, "a"))
    translate(tmp_path)
    again, other = AGREED.replace("The", "An"), "Nobody was there."
    text = merged(tmp_path, Translatable(again, "a"), Translatable(other, "a"))
    found = {each.msgid: each.previous_msgid for each in polib.pofile(text) if not each.obsolete}
    assert {again: AGREED, other: None} == found


GUESS = '#, fuzzy\n#| msgctxt "agreement"\n#| msgid "{}"\nmsgctxt "waiting"\nmsgid "{}"\nmsgstr "{}"\n'


def guess(folder: Path, translation: str) -> str:
    """Add what another tool's merge leaves in a catalog."""
    merged(folder, Translatable(AGREED, "agreement"))
    translate(folder)
    text = (folder / "x.po").read_text(encoding="utf-8") + "\n" + GUESS.format(AGREED, WAITED, translation)
    (folder / "x.po").write_text(text, encoding="utf-8")
    return text


def test_a_guess_of_another_tool_is_taken_out(tmp_path: Path) -> None:
    """Poedit, Weblate and msgmerge by hand leave such guesses; the next refresh clears them away."""
    guess(tmp_path, made_for("agreement", AGREED))
    text = merged(tmp_path, Translatable(AGREED, "agreement"), Translatable(WAITED, "waiting"))
    assert_nothing_is_guessed(text)
    assert [WAITED] == [entry.msgid for entry in polib.pofile(text).untranslated_entries()]


def test_a_guess_that_somebody_has_mended_is_kept(tmp_path: Path) -> None:
    """What is no copy is a translator's work: it stays, and says no more that it was made for another."""
    guess(tmp_path, made_for("waiting", WAITED))
    text = merged(tmp_path, Translatable(AGREED, "agreement"), Translatable(WAITED, "waiting"))
    entry = next(each for each in polib.pofile(text) if each.msgctxt == "waiting")
    assert (made_for("waiting", WAITED), True, None) == (entry.msgstr, entry.fuzzy, entry.previous_msgid)


@pytest.mark.parametrize(
    ("earlier", "state", "said"),
    [
        ('#| msgctxt "agreement"\n#| msgid "The army left."\n', State.UNTRANSLATED, "T088"),
        ('#| msgctxt "waiting"\n#| msgid "They stay."\n', State.UNTRANSLATED, "T088"),
        ('#| msgctxt "waiting"\n#| msgid "They wait."\n', State.FUZZY, "it was “They wait.”"),
        ("", State.FUZZY, "it may not fit its source"),
    ],
)
def test_a_draft_shows_no_guess(earlier: str, state: State, said: str) -> None:
    """Whoever merged it: what was made for a message of another context, or one in use, is not shown."""
    catalog = parse_catalog(
        f'#, fuzzy\n{earlier}msgctxt "waiting"\nmsgid "They waited."\nmsgstr "انتظروا."\n\n'
        'msgctxt "waiting"\nmsgid "They stay."\nmsgstr "بقوا."\n',
        "x.po",
    )
    report = GateReport(ARABIC, release=False)
    judged = judge(catalog, "evidence", Names({}), report)
    assert (state, State.TRANSLATED) == tuple(each for _entry, each in judged)
    (problem,) = [*report.refused, *report.unfinished]
    assert said in f"{problem.code} {problem.message}"


SENTENCES = st.lists(
    st.tuples(
        st.sampled_from([None, "a", "b", "c"]),
        st.sampled_from(["The army", "An army", "The city", "Nobody"]),
        st.sampled_from(["left the city", "leaves the city", "left the town", "is said to leave the town"]),
        st.sampled_from(["", " in spring", " in the spring", " that day"]),
    ).map(lambda drawn: Translatable(f"{drawn[1]} {drawn[2]}{drawn[3]}.", drawn[0])),
    max_size=8,
    unique_by=lambda message: (message.context, message.msgid),
)


def histories(examples: int) -> settings:
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=examples < 50,
        phases=[Phase.explicit, Phase.generate],  # to make a failure smaller takes minutes here
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        database=None,
    )


def follow(folder: Path, versions: list[list[Translatable]]) -> None:
    """Let a ledger change several times, and its translator follow now and then."""
    (folder / "x.po").unlink(missing_ok=True)
    made: set[str] = set()
    for number, version in enumerate(versions):
        text = merged(folder, *version)
        assert_nothing_is_guessed(text)
        catalog = polib.pofile(text)
        assert {(each.context, each.msgid) for each in version} == {
            (entry.msgctxt, entry.msgid) for entry in catalog if not entry.obsolete
        }
        assert made <= {entry.msgstr for entry in catalog}, "a translation is lost"
        assert text == merged(folder, *version), "a second merge changes something"
        if number % 2 == 0:
            translate(folder)
            made |= {entry.msgstr for entry in polib.pofile(str(folder / "x.po")) if entry.msgstr}


LEFT, LEAVES = Translatable("The army left the city."), Translatable("The army leaves the city.")


@given(st.lists(SENTENCES, min_size=2, max_size=5))
@example([[LEFT], [LEAVES], [LEFT, LEAVES]])
@example([[LEFT], [LEAVES], [], [LEAVES]])
@example([[], [LEFT], []])
@histories(10)
def test_no_history_of_a_ledger_leads_to_a_guess(tmp_path: Path, versions: list[list[Translatable]]) -> None:
    """Whatever is added, reworded and taken out: no translation is another's, and none is lost."""
    follow(tmp_path, versions)


@pytest.mark.soak
def test_no_long_history_leads_to_a_guess(tmp_path: Path, soak: Soak) -> None:
    """The same rule over many more histories."""
    for number in soak.seeds():
        seed(number)(
            histories(100)(
                given(st.lists(SENTENCES, min_size=2, max_size=8))(
                    lambda versions: follow(tmp_path, versions)
                )
            )
        )()


def test_the_reader_of_guesses_has_no_other_source() -> None:
    """A message that is not fuzzy is no guess, whatever its comments say of an earlier wording."""
    entry = Entry(1, "a", "x", None, ("y",), fuzzy=False, previous=Previous("b", "z"))
    assert not Catalog("x.po", {}, (entry,)).is_guess(entry)


def test_a_plural_is_no_rewording_of_a_singular(tmp_path: Path) -> None:
    """A message that becomes a plural, or one no more, keeps no form that was made for the other."""
    single = Translatable("{n} of the many civilians who stayed", "unit")
    several = Translatable(
        "{n} of the many civilian who stayed", "unit", "{n} of the many civilians who stay"
    )
    for number, (before, after) in enumerate([(single, several), (several, single)]):
        folder = tmp_path / str(number)
        folder.mkdir()
        merged(folder, before)
        catalog = polib.pofile(str(folder / "x.po"), wrapwidth=79)
        for entry in catalog:
            if entry.msgid_plural:
                entry.msgstr_plural = dict.fromkeys(range(6), "صيغة {n}")
            else:
                entry.msgstr = "صيغة {n}"
        catalog.save()
        (now,) = [each for each in polib.pofile(merged(folder, after)) if not each.obsolete]
        assert after.msgid == now.msgid
        assert ("", set()) == (now.msgstr, {*filter(None, now.msgstr_plural.values())})
