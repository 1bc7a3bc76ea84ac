"""The index holds people, places and subjects, and each entry leads somewhere."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.sphinx_ext.index_parts import divided
from chronicle.sphinx_ext.mentions import Location, runs
from tests.builder.sphinx_ext.conftest import tiny_book

SUBJECTS = """subjects:
  - {id: clearing, names: {en: {main: clearing}, ar: {main: فضّ الساحات}, zh: {main: 清场}}, see_also: [hama]}
  - {id: dead, names: {en: {main: dead}, ar: {main: القتلى}, zh: {main: 死者}}, within: people}
  - {id: people, names: {en: {main: people}, ar: {main: الناس}, zh: {main: 人}}}
  - {id: dispersal, names: {en: {main: dispersal}, ar: {main: تفريق}, zh: {main: 驱散}}, see: [clearing]}
  - {id: marches, names: {en: {main: marches}, ar: {main: المسيرات}, zh: {main: 游行}}}
"""


@pytest.fixture
def index(tiny):
    """Return a function that reads the tiny book with subjects and returns its index."""
    return with_subjects(tiny)


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """Return the index of the tiny book with subjects, as it is."""
    return with_subjects(tiny_book(tmp_path_factory.mktemp("index") / "book"))()


def with_subjects(tiny):
    """Give the tiny book subjects and an index; return a function that reads it and returns the index."""
    claims = "docs/evidence/claims/01-first.yaml"
    tiny.write("docs/evidence/subjects.yaml", SUBJECTS)
    tiny.edit(claims, "    actors: [the-army]\n", "    actors: [the-army]\n    subjects: [clearing, dead]\n")
    tiny.edit(claims, "places: [hama]\n", "places: [hama]\n    subjects: [marches]\n")
    tiny.write("docs/appendices/index.md", "# Index\n\n```{appendix} index\n```\n")
    tiny.enlist("appendices/index")
    return lambda language="en": tiny.build(language, "html", write=False).doctree("appendices/index")


def entries(doctree):
    """Return the text of each entry by its anchor."""
    found = [each for each in doctree.findall(nodes.paragraph) if "index-entry" in each["classes"]]
    return {each["ids"][0] if each["ids"] else "": each.astext() for each in found}


def test_subject_leads_to_where_its_claims_are_told(plain):
    """A claim is told where a note stands for it, not where its date is printed in passing."""
    assert "dead\u20021.2" == entries(plain)["index-subject-dead"]


def test_claim_without_a_note_is_told_where_it_is_printed(index, tiny):
    """Where no note tells a claim, its figures and dates say where it is told."""
    text = (tiny.root / "docs/chapters/01-first.md").read_text(encoding="utf-8")
    tiny.write("docs/chapters/01-first.md", text.replace("{claim}`square-cleared`", ""))
    assert "dead\u20021.1" == entries(index())["index-subject-dead"]


def test_sub_entry_stands_inside_its_entry(plain):
    """A screen reader hears two steps as a list in a list; the upper one needs no pages of its own."""
    (inner,) = [each for each in plain.findall(nodes.bullet_list) if isinstance(each.parent, nodes.list_item)]
    assert ["people", "dead\u20021.2"] == [each.astext() for each in inner.parent.findall(nodes.paragraph)]


def test_cross_references_lead_to_entries(plain):
    """See and See also are links to the entries that they name."""
    found = entries(plain)
    assert "dispersal. See clearing" == found["index-subject-dispersal"]
    assert "clearing\u20021.2. See also Hama" == found["index-subject-clearing"]
    inside = [each["refid"] for each in plain.findall(nodes.reference) if "refid" in each]
    assert ["index-place-hama", "index-subject-clearing"] == sorted(inside)
    assert set(inside) <= set(found)


def test_cross_reference_to_an_entry_that_left_is_not_printed(index, tiny):
    """An entry that no paragraph tells leaves the index, and so does what sent the reader to it."""
    text = (tiny.root / "docs/chapters/01-first.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "square-cleared" not in line]
    tiny.write("docs/chapters/01-first.md", "\n".join(lines) + "\n")
    tiny.edit("docs/evidence/claims/01-first.yaml", "told: [chapters/01-first]", "told: [chapters/02-second]")
    tiny.write(
        "docs/chapters/02-second.md", "# Second\n\n(label-march)=\n## March\n\nNothing.{claim}`march-held`\n"
    )
    found = entries(index())
    assert not {"index-subject-dispersal", "index-subject-clearing", "index-subject-people"} & set(found)


def test_see_also_names_no_entry_that_left(index, tiny):
    """An entry that stays sends the reader on to those that stay with it, and to no other."""
    leads = "main: 游行}}, see_also: [clearing, hama]}"
    tiny.edit("docs/evidence/subjects.yaml", "main: 游行}}}", leads)
    text = (tiny.root / "docs/chapters/01-first.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "square-cleared" not in line]
    tiny.write("docs/chapters/01-first.md", "\n".join(lines) + "\n")
    tiny.edit("docs/evidence/claims/01-first.yaml", "told: [chapters/01-first]", "told: [chapters/02-second]")
    tiny.write(
        "docs/chapters/02-second.md",
        "# Second\n\n(label-march)=\n## March\n\nIn {place}`hama`.{claim}`march-held`\n\n"
        "(label-end)=\n## End\n\nX.\n",
    )
    doctree = index()
    marches = entries(doctree)["index-subject-marches"]
    assert marches.endswith("See also Hama")
    assert {each["refid"] for each in doctree.findall(nodes.reference) if "refid" in each} <= set(
        entries(doctree)
    )


def lines_of(doctree, anchor):
    """Return the text of an entry and of its sub-entries."""
    item = next(each.parent for each in doctree.findall(nodes.paragraph) if anchor in each["ids"])
    return [each.astext() for each in item.findall(nodes.paragraph)]


@pytest.fixture
def long(index, tiny):
    """Return the index of a book in which a march and a clearing in Hama are told time and again."""
    tiny.edit("docs/evidence/claims/01-first.yaml", "places: [clock-square]", "places: [clock-square, hama]")
    march, clearing = "In {place}`hama`.{claim}`march-held`", "In {place}`hama`.{claim}`square-cleared`"
    told = [march, clearing, march, march, march, clearing, march, clearing, march]
    text = "\n\n".join(f"(n-{count})=\n{each}" for count, each in enumerate(told))
    tiny.write("docs/chapters/03-third.md", f"# Third\n\n{text}\n")
    tiny.enlist("chapters/03-third")
    return index


def test_a_long_entry_is_divided_by_what_it_is_about(long):
    """A row of numbers that nobody looks up becomes a sub-entry for each subject, in the language's order."""
    first, *parts = lines_of(long(), "index-place-hama")
    assert "Hama" == first.split("\u2002")[0]
    assert ["clearing\u20021.1, 3.2, 3.6, 3.8", "marches\u20023.1, 3.3–3.5, 3.7, 3.9"] == parts


def test_a_short_entry_is_not_divided(plain):
    """Eight numbers are soon looked up."""
    assert 1 == len(lines_of(plain, "index-place-hama"))


@pytest.mark.parametrize(
    ("anchors", "expected"),
    [
        ("p1-1", "1"),
        ("p1-1 p1-2", "1, 2"),
        ("p1-1 p1-2 p1-3", "1–3"),
        ("p1-1 p1-2 p1-3 p1-5 p1-6", "1–3, 5, 6"),
        ("p1-9 p1-10 p1-11", "9–11"),
        ("p1-1 p1-3 p1-4 p1-2", "1, 3, 4, 2"),
        ("p1-1 p1-2 label-3 p1-3 p1-4 p1-5", "1, 2, 3, 3–5"),
    ],
)
def test_three_paragraphs_in_a_row_are_one_run(anchors, expected):
    """Two neighbours are written one after the other."""
    found = runs([Location("chapters/01-x", anchor) for anchor in anchors.split()])
    ends = [[run[0], run[-1]] if len(run) > 1 else run for run in found]
    assert expected == ", ".join("–".join(each.anchor.rpartition("-")[2] for each in run) for run in ends)


def test_a_run_stays_in_its_chapter():
    """The second paragraph of a chapter does not follow the first of another."""
    where = [("chapters/01-x", "p1-1"), ("chapters/02-x", "p2-2"), ("chapters/02-x", "p2-3")]
    assert 3 == len(runs([Location(*place) for place in where]))


X, Y = ("subject", "x"), ("subject", "y")
HEADS = {"a": {X}, "b": {X, Y}, "c": {Y}, "d": set()}


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("ac", {}),
        ("aabcc", {"x": "aab", "y": "bcc"}),
        ("abab", {}),
        ("aadcc", {"x": "aa", "y": "cc"}),
        ("aacd", {"x": "aa"}),
        ("abccd", {"y": "bcc"}),
        ("aab", {}),
    ],
)
def test_as_few_parts_as_gather_all(where, expected):
    """A part gathers two passages or more; one that has them all divides nothing."""
    places = [Location(each, str(count)) for count, each in enumerate(where)]
    found = divided(places, lambda place: HEADS[place.docname])
    names = {name: "".join(each.docname for each in where) for (_kind, name), where in found.items()}
    assert expected == names


def test_letters_without_an_entry_are_left_out(plain):
    """No letter stands alone, and none twice."""
    sections = [each for each in plain.findall(nodes.section) if each.parent is not plain]
    letters = [each.next_node(nodes.title).astext() for each in sections]
    assert letters == sorted(set(letters))
    assert all(any(each.findall(nodes.bullet_list)) for each in sections)


@pytest.mark.parametrize(("language", "heading"), [("ar", "ق"), ("zh", "S")])
def test_subjects_are_sorted_as_the_language_sorts(index, tiny, language, heading):
    """القتلى stands under ق, 死者 under S."""
    rows = SUBJECTS.replace(", within: people", "").replace("  - {id: people", "  #")
    tiny.write("docs/evidence/subjects.yaml", rows)
    doctree = index(language)
    entry = next(each for each in doctree.findall(nodes.paragraph) if "index-subject-dead" in each["ids"])
    section = entry.parent.parent.parent
    assert heading == section.next_node(nodes.title).astext()


def test_what_a_note_prints_is_not_told_there(index, tiny):
    """A date that only a note mentions does not send readers to the paragraph of the note."""
    sentence = 'sentence: "A march was held in {place}`hama`."\n'
    note = f'{sentence}    note: "It came before {{date}}`square-cleared`."\n'
    tiny.edit("docs/evidence/claims/01-first.yaml", sentence, note)
    march = "# First\n\n(label-march)=\n## March\n\nIn {place}`hama`.{claim}`march-held`\n"
    tiny.write("docs/chapters/01-first.md", march)
    tiny.write("docs/chapters/02-second.md", "# Second\n\n(label-end)=\n## End\n\nNothing.\n")
    found = entries(index())
    assert "marches\u20021.1" == found["index-subject-marches"]
    assert "index-subject-dead" not in found
