"""What is offered is like what is asked for, and has its placeholders."""

from __future__ import annotations

import pytest

from chronicle.catalogs.files.entries import Entry
from chronicle.catalogs.memory.aligned_sentences import aligned, sentences_with_notes
from chronicle.catalogs.memory.likeness import likeness, most_alike
from chronicle.catalogs.memory.offers import Joints, Pool, Translated, with_placeholders


def entry(msgid: str, form: str = "", *explained: str) -> Entry:
    return Entry(1, None, msgid, None, (form,), fuzzy=False, explained=explained)


def pool(*entries: Entry) -> Pool:
    return Pool.of(
        [Translated(f"chapters/{number}", each) for number, each in enumerate(entries)], Joints(" ", " ")
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One.{note} Two?{note2}{remark|a word}", ["One.{note} ", "Two?{note2}{remark|a word}"]),
        ("一。{homs}的人。{note}二！", ["一。", "{homs}的人。{note}", "二！"]),
        ("4.12 is no end. “It was.” Here", ["4.12 is no end. ", "“It was.” ", "Here"]),
        ("", []),
    ],
)
def test_a_note_belongs_to_the_sentence_before_it(text: str, found: list[str]) -> None:
    """A place behind a stop begins the next one."""
    assert found == sentences_with_notes(text)


def test_sentences_are_set_beside_one_another_where_they_are_as_many() -> None:
    """Else nobody knows which translates which."""
    assert [("A. ", "أ. "), ("B.", "ب.")] == aligned(entry("A. B.", "أ. ب."))
    assert [] == aligned(entry("A. B.", "أ، ب."))
    counted = Entry(1, None, "A day.", "Days.", ("أ.", "ب."), fuzzy=False)
    assert [] == aligned(counted)  # of a form nobody knows which source it has


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("The army left the city.", "The army leaves the city.", (0.875 + 5 / 6) / 2),
        ("a b", "a c", (2 / 3 + 0.5) / 2),
        ("a", "", 0.0),
        ("{date12|month} {homs3}", "{date} {homs}", 1.0),
    ],
)
def test_likeness_is_the_mean_of_both(one: str, other: str, alike: float) -> None:
    """Half for letters, half for words, whichever text is named first."""
    assert pytest.approx(alike) == likeness(one, other) == likeness(other, one)


def test_the_most_alike_of_many_is_found_by_words_too() -> None:
    """Twelve that letters find are compared by words; what is as alike as is asked for will do."""
    wanted = "one two three four five six"
    by_letters = [f"one two three four five si{letter}" for letter in "abcdefghijk"]
    by_words = "one two three four five six and a seven"
    found = most_alike(wanted, [*by_letters, by_words], 0.5)
    assert found is not None
    assert 0 == found[0]
    assert found == most_alike(wanted, [*by_letters, by_words], found[1])
    assert None is most_alike(wanted, [*by_letters, by_words], found[1] + 1e-9)
    assert (2, 1.0) == most_alike("{a2} b", ["x", "{a} c", "{a} b", "{a} b"], 1.0)
    twelfth = [
        *(f"onetwothreefourfivesi{letter}" for letter in "abcdefghijk"),
        "one two three four seven six",
    ]
    nearest = most_alike("one two three four five six", twelfth, 0.1)
    assert (11, likeness("one two three four five six", twelfth[-1])) == nearest


def test_likeness_is_of_letters_and_of_words() -> None:
    """The number of a placeholder is no difference; sentences without a word in common are not alike."""
    assert 1.0 == likeness("On {date} it rained.", "On {date2|month} it rained.")
    assert likeness("The army left the city.", "The army leaves the city.") > 0.75
    assert likeness("The army left the city.", "Bread was scarce for a month.") < 0.5
    assert (1, 1.0) == most_alike("b {date3}", ["b", "b {date}", "b {date}"], 0.6)
    assert most_alike("b", ["x y z"], 0.1) is None


def test_the_date_of_another_sentence_gets_no_place_unseen() -> None:
    """What reads alike and means another date asks for it; else one stands for the other."""
    one = entry("On {date} it rained in the hills.", "في {date} مطر.", "{date}: May · أيار = {date}`may`")
    same = entry(one.msgid, "", "{date}: June · حزيران = {date}`june`")
    other = entry("On {date} it rained in the valley.", "", "{date}: June · حزيران = {date}`june`")
    renamed = entry(one.msgid, "", "{date}: May · أيار = {date}`spring`")
    found = [pool(one).best(each) for each in (same, other, renamed)]
    assert [("في {date_before} مطر.", False), ("في {date} مطر.", False), ("في {date} مطر.", True)] == [
        (offer and offer.form, bool(offer and offer.made_for == each.msgid))
        for offer, each in zip(found, (same, other, renamed), strict=True)
    ]


def test_of_messages_that_read_alike_that_with_the_same_meaning_is_taken() -> None:
    """Whichever stands first."""
    may, june = (
        entry("On {date} it rained.", form, f"{{date}}: {form} · {form} = {{date}}`{form}`")
        for form in ("may", "june")
    )
    offer = pool(may, june).whole(entry("On {date} it rained.", "", *june.explained))
    assert offer is not None
    assert ("chapters/1", "june") == (offer.origins[0], offer.form)


def test_sentences_of_several_messages_are_put_together() -> None:
    """Those that stand nowhere are left out; where they are the greater part, nothing is offered."""
    wall = entry("A wall ran along the river. It was green.", "جدار. أخضر.")
    bread = entry("Bread was scarce. Nobody sold any.", "خبز. لا أحد.")
    found = pool(wall, bread).best(entry("Nobody sold any. A wall ran along the river. So it was."))
    assert found is not None
    assert ("لا أحد. جدار.", ("chapters/1", "chapters/0")) == (found.form, found.origins)
    assert "Nobody sold any. A wall ran along the river." == found.made_for
    assert 0.7 < found.likeness < 0.9
    assert pool(wall, bread).best(entry("It was green. Then many other things came to pass here.")) is None


def test_a_whole_message_among_others_may_divide_otherwise() -> None:
    """A translation of two sentences in one is put in as it is, where both stand side by side."""
    wall = entry("A wall ran along the river. It was green.", "جدار أخضر.")
    bread = entry("Bread was scarce. Nobody sold any.", "خبز، ولا أحد.")
    found = pool(wall, bread).best(entry(f"{wall.msgid} {bread.msgid}"))
    assert found is not None
    assert ("جدار أخضر. خبز، ولا أحد.", 1.0) == (found.form, found.likeness)


def test_a_short_heading_is_offered_only_what_is_nearly_the_same() -> None:
    """Three words are soon alike."""
    found = pool(entry("The old city", "القديمة"))
    assert found.best(entry("The new city")) is None
    assert found.best(entry("The old cities")) is not None


def test_roles_that_are_written_out_become_placeholders() -> None:
    """Catalogs of earlier versions had them; what is found there fits the messages of today."""
    found = with_placeholders(entry("In {place}`homs` it rained.", "مطر في {place}`homs`."))
    assert ("In {homs} it rained.", ("مطر في {homs}.",)) == (found.msgid, found.forms)
    assert found == with_placeholders(found)
    mixed = entry("In {homs} and {place}`hama`.", "x", "{homs}: Homs = {place}`homs`")
    assert mixed == with_placeholders(mixed)  # nobody has written such a one
