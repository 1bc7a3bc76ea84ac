"""What has changed is read again, and nothing else."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from chronicle.ledger.model import Ledger
from chronicle.ledger.releases import Numbers, Release
from chronicle.sphinx_ext import lookups
from chronicle.sphinx_ext.domain import kept
from chronicle.text.contents import Listed, PartKind
from chronicle.text.segments import CodeSpan, Text, Untranslated
from tests.builder.sphinx_ext.environments import environment

CLAIMS = "docs/evidence/claims/01-first.yaml"
ALL = ["chapters/01-first", "chapters/02-second", "index"]


def test_nothing_changed(tiny):
    """A second run reads nothing."""
    tiny.build("en")
    assert [] == tiny.build("en").read


def test_one_changed_message_reads_one_chapter(tiny):
    """One changed translation re-reads its chapter only, and is shown (U-SPH-11)."""
    tiny.translate("zh", "chapters/01-first", {"The square": "广场"})
    tiny.translate("zh", "chapters/02-second", {"It ends.": "到此结束。"})
    assert ALL == tiny.build("zh").read
    tiny.translate("zh", "chapters/02-second", {"It ends.": "至此结束。"})
    built = tiny.build("zh")
    assert ["chapters/02-second"] == built.read
    assert "至此结束。" == built.paragraph("chapters/02-second", "2.2").astext()


def test_a_changed_value_reads_the_chapters_that_print_it(tiny):
    """A changed figure re-reads just the chapters that print it, though all share one file."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`march-held`")
    tiny.build("en")
    tiny.edit(CLAIMS, "killed: {min: 7,", "killed: {min: 8,")
    built = tiny.build("en")
    assert ["chapters/01-first"] == built.read
    assert "puts the dead at 8 people" in built.paragraph("chapters/01-first", "1.2").astext()


def test_a_changed_remark_reads_the_chapters_that_note_it(tiny):
    """A changed remark on a claim re-reads the chapters whose notes print it."""
    tiny.edit("docs/chapters/02-second.md", "It ends.", "It ends.{claim}`march-held`")
    tiny.build("en")
    tiny.edit(
        CLAIMS, "relation: states\n        date", "relation: states\n        says: It is new.\n        date"
    )
    assert ["chapters/01-first"] == tiny.build("en").read


def test_a_changed_name_reads_the_chapters_that_name_it(tiny):
    """A changed name of an actor re-reads the chapters that name it."""
    tiny.build("en")
    tiny.edit("docs/evidence/actors.yaml", 'main: "the army"', 'main: "the armed forces"')
    assert ["chapters/01-first"] == tiny.build("en").read


@pytest.mark.parametrize(("before", "after"), [("# The claims", "# Our claims")])
def test_what_is_not_printed_reads_nothing(tiny, before, after):
    """A comment in the ledger changes no chapter."""
    path = tiny.root / CLAIMS
    path.write_text(f"{before}\n{path.read_text()}")
    tiny.build("en")
    tiny.edit(CLAIMS, before, after)
    assert [] == tiny.build("en").read


def test_a_removed_value_is_a_fault(tiny):
    """A figure that is no longer in the ledger stops the next run, though no chapter has changed."""
    from chronicle.core.problems import ProblemsFound

    tiny.build("en")
    tiny.edit(CLAIMS, "killed: {min: 7,", "wounded: {min: 7,")
    with pytest.raises(ProblemsFound) as found:
        tiny.build("en")
    assert {"docs/chapters/01-first.md"} == {problem.path for problem in found.value.problems}


def test_an_answer_that_there_is_no_more_makes_its_chapter_outdated(monkeypatch):
    """A claim that has vanished counts as changed by itself, whatever else the chapter asks."""
    ledger = Ledger(claims={"kept": SimpleNamespace(id="kept", formerly=())})
    book = SimpleNamespace(ledger=ledger, answered={}, digests={})
    monkeypatch.setattr(lookups, "book_of", lambda _env: book)
    answers = {
        "chapters/01-first": {(lookups.known_claim, "kept"): lookups._digest("kept")},
        "chapters/02-second": {
            (lookups.known_claim, "kept"): lookups._digest("kept"),
            (lookups.known_claim, "gone"): lookups._digest("gone"),
        },
    }
    env = environment()
    kept(env).answers.update(answers)
    assert ["chapters/02-second"] == list(lookups.changed_documents(env))


def test_a_chapter_keeps_its_own_former_numbers():
    """Those of chapter 12 are no former numbers of chapter 1."""
    old = Release("1", {}, {"march": "1.3", "end": "12.3", "siege": "1.20"})
    now = Numbers({}, {"march": "1.2", "end": "12.2", "siege": "1.19"})
    book = SimpleNamespace(
        ledger=SimpleNamespace(releases=(old,)),
        numbers=SimpleNamespace(now=now),
        contents=SimpleNamespace(of=lambda docname: Listed(docname, PartKind.CHAPTERS, docname)),
    )
    assert (("march", "1.3"), ("siege", "1.20")) == lookups.kept_numbers(book, "1")
    assert (("end", "12.3"),) == lookups.kept_numbers(book, "12")
    book.ledger.releases = ()
    assert () == lookups.kept_numbers(book, "1")


def test_a_digest_is_of_the_whole_answer():
    """Two lines that print the same words in another way are two answers."""
    said = (Text("seven"),), (CodeSpan("seven"),), (Untranslated("seven"),), (Text("seven"), Text(""))
    assert len(said) == len({lookups._digest(line) for line in said})


def test_an_answer_is_composed_once_a_run():
    """What a document asks again, or another one asks too, is known; another run asks anew."""
    composed = []

    def question(_book, name):
        composed.append(name)
        return name

    for _run in range(2):
        book = SimpleNamespace(answered={})
        assert [lookups.answer(book, question, name) for name in "aba"] == ["a", "b", "a"]
    assert composed == ["a", "b", "a", "b"]


def test_answers_are_handed_on_while_only_paragraphs_change():
    """A book that is read anew asks anew what paragraphs tell; where more has changed, all."""

    def question(_book):
        return ""

    of_paragraphs = {
        (lookups.paragraph_number, "a"),
        (lookups.claims_noted, "a"),
        (lookups.kept_numbers, "a"),
    }
    of_paragraphs.add((lookups.appendix, "corrections"))
    others = {(question,), (lookups.appendix, "index")}

    def book(told_by):
        return SimpleNamespace(told_by=told_by, answered={}, digests={})

    before, same, other = book("a"), book("a"), book("b")
    before.answered = dict.fromkeys(of_paragraphs | others, "said")
    before.digests = {(question,): "digest"}
    lookups.keep_answers(before, same)
    lookups.keep_answers(before, other)
    assert (others, {(question,): "digest"}) == (set(same.answered), same.digests)
    assert ({}, {}) == (other.answered, other.digests)
