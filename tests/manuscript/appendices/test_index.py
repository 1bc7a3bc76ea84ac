"""The index holds people, places and subjects, and each entry leads somewhere."""

from __future__ import annotations

import pytest
from docutils import nodes

from chronicle.manuscript import index_links

SUBJECTS = """subjects:
  - {id: clearing, names: {en: {main: clearing}, ar: {main: فضّ الساحات}, zh: {main: 清场}}, see_also: [hama]}
  - {id: dead, names: {en: {main: dead}, ar: {main: القتلى}, zh: {main: 死者}}, within: people}
  - {id: people, names: {en: {main: people}, ar: {main: الناس}, zh: {main: 人}}}
  - {id: dispersal, names: {en: {main: dispersal}, ar: {main: تفريق}, zh: {main: 驱散}}, see: [clearing]}
  - {id: marches, names: {en: {main: marches}, ar: {main: المسيرات}, zh: {main: 游行}}}
"""


@pytest.fixture
def index(tiny):
    """Return a function that builds the tiny book with subjects and returns its index."""
    claims = "docs/evidence/claims/01-first.yaml"
    tiny.write("docs/evidence/subjects.yaml", SUBJECTS)
    tiny.edit(claims, "    actors: [the-army]\n", "    actors: [the-army]\n    subjects: [clearing, dead]\n")
    tiny.edit(claims, "places: [hama]\n", "places: [hama]\n    subjects: [marches]\n")
    tiny.write("docs/appendices/index.md", "# Index\n\n```{appendix} index\n```\n")
    contents = (tiny.root / "docs/index.md").read_text(encoding="utf-8")
    tiny.write("docs/index.md", contents + "\n```{toctree}\nappendices/index\n```\n")
    return lambda language="en": tiny.build(language, "html").doctree("appendices/index")


def entries(doctree):
    """Return the text of each entry by its anchor."""
    found = [each for each in doctree.findall(nodes.paragraph) if "index-entry" in each["classes"]]
    return {each["ids"][0] if each["ids"] else "": each.astext() for each in found}


def test_subject_leads_to_where_its_claims_are_told(index):
    """A claim is told where a note stands for it, not where its date is printed in passing."""
    assert "dead\u20021.2" == entries(index())["index-subject-dead"]


def test_claim_without_a_note_is_told_where_it_is_printed(index, tiny):
    """Under a source line a claim has no note; its figures and dates say where it is told."""
    text = (tiny.root / "docs/chapters/01-first.md").read_text(encoding="utf-8")
    tiny.write("docs/chapters/01-first.md", text.replace("{claim}`square-cleared`", ""))
    assert "dead\u20021.1" == entries(index())["index-subject-dead"]


def test_sub_entry_stands_inside_its_entry(index):
    """A screen reader hears two steps as a list in a list; the upper one needs no pages of its own."""
    doctree = index()
    (inner,) = [
        each for each in doctree.findall(nodes.bullet_list) if isinstance(each.parent, nodes.list_item)
    ]
    assert ["people", "dead\u20021.2"] == [each.astext() for each in inner.parent.findall(nodes.paragraph)]


def test_cross_references_lead_to_entries(index):
    """See and See also are links to the entries that they name."""
    doctree = index()
    found = entries(doctree)
    assert "dispersal. See clearing" == found["index-subject-dispersal"]
    assert "clearing\u20021.2. See also Hama" == found["index-subject-clearing"]
    inside = [each["refid"] for each in doctree.findall(nodes.reference) if "refid" in each]
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


def test_long_entry_is_divided_by_chapter(index, monkeypatch):
    """A row of numbers that nobody looks up becomes a sub-entry for each chapter."""
    monkeypatch.setattr(index_links, "MOST", 1)
    item = next(each.parent for each in index().findall(nodes.paragraph) if "index-place-hama" in each["ids"])
    lines = [each.astext() for each in item.findall(nodes.paragraph)]
    assert "Hama" == lines[0]
    assert len(lines) > 2
    assert all(": " in line for line in lines[1:])


def test_letters_without_an_entry_are_left_out(index):
    """No letter stands alone, and none twice."""
    doctree = index()
    sections = [each for each in doctree.findall(nodes.section) if each.parent is not doctree]
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
