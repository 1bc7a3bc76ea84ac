"""What programs for catalogs write as they save costs no translation, and make catalogs puts the rest right.

The samples are written as Poedit 3.2, Lokalize 22.12 and Weblate 5.14 save a catalog: headers, lines, flags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from chronicle.catalogs.files.entries import parse_catalog
from chronicle.catalogs.files.merging import merge
from chronicle.catalogs.files.own_language import check_language
from chronicle.catalogs.files.review_marks import review_of
from chronicle.catalogs.files.templates import Translatable, template
from chronicle.catalogs.gate.allowed_names import Names
from chronicle.words.states import Review
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

AR = edition_of("ar")
LONG = (
    "The bars at the head of {figure}`strip` are that siege, once for each document that dates it: on "
    "{date}`siege` {value}`siege.killed` had died.{claim}`siege`"
)
WAS = "The truce held for a while in the district, as each of the documents says of it in its own words."
TEMPLATE = template(
    [Translatable(LONG, comments=("4.2",)), Translatable("The truce held.", comments=("4.3",))],
    (),
    Names({}),
    "chapters/x",
)
RULE = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11"
FIELDS = (
    '"Language: ar\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
)
EXPLAINED = """#. 4.2
#. {figure}: the number of a figure = {figure}`strip`
#. {date}: siege = {date}`siege`
#. {killed}: siege.killed = {value}`siege.killed`
#. {note}: the mark of a note = {claim}`siege`
"""
FLAG = '#, placeholders:"{figure}":"{date}":"{killed}":"{note}"\n'
OTHER = f"""
#. 4.3
#, fuzzy
#| msgid "{WAS}"
msgid "The truce held."
msgstr "صمدت الهدنة."
"""

# Poedit drops the flag that it does not know, and joins lines again.
POEDIT = f"""#
msgid ""
msgstr ""
"Project-Id-Version: \\n"
"POT-Creation-Date: \\n"
"PO-Revision-Date: \\n"
"Last-Translator: Layla <layla@example.org>\\n"
"Language-Team: \\n"
{FIELDS}"Plural-Forms: nplurals=6; plural=({RULE} && "
"n%100<=99 ? 4 : 5);\\n"
"X-Generator: Poedit 3.2.2\\n"

# read by Layla
{EXPLAINED}msgid ""
"The bars at the head of {{figure}} are that siege, once for each document that dates "
"it: on {{date}} {{killed}} had died.{{note}}"
msgstr ""
"الأشرطة التي في أعلى {{figure}} هي ذلك الحصار، لكل وثيقة تؤرّخه واحد: في {{date}} كان "
"{{killed}} قد ماتوا.{{note}}"
{OTHER}"""

# Lokalize names whoever has saved above the header, and begins lines with the space.
LOKALIZE = f"""#
# Layla <layla@example.org>, 2026.
msgid ""
msgstr ""
"Project-Id-Version: \\n"
"PO-Revision-Date: 2026-11-30 16:23+0000\\n"
"Last-Translator: Layla <layla@example.org>\\n"
"Language-Team: Arabic <kde-i18n-doc@kde.org>\\n"
{FIELDS}"Plural-Forms: nplurals=6; plural=({RULE} &"
"& n%100<=99 ? 4 : 5);\\n"
"X-Generator: Lokalize 22.12.3\\n"

# read by Layla
{EXPLAINED}{FLAG}msgid ""
"The bars at the head of {{figure}} are that siege, once for each document that"
" dates it: on {{date}} {{killed}} had died.{{note}}"
msgstr ""
"الأشرطة التي في أعلى {{figure}} هي ذلك الحصار، لكل وثيقة تؤرّخه واحد: في {{date}} كان"
" {{killed}} قد ماتوا.{{note}}"
{OTHER}"""

# Weblate writes the rule of plurals that it has for the language.
WEBLATE = f"""#
msgid ""
msgstr ""
"Project-Id-Version: \\n"
"PO-Revision-Date: 2026-11-30 16:41+0000\\n"
"Last-Translator: Layla <layla@example.org>\\n"
"Language-Team: Arabic <https://example.org/projects/book/"
"chapters-x/ar/>\\n"
{FIELDS}"Plural-Forms: nplurals=6; plural={RULE} ? 4 : 5;\\n"
"X-Generator: Weblate 5.14.3\\n"

# read by Layla
{EXPLAINED}{FLAG}msgid ""
"The bars at the head of {{figure}} are that siege, once for each document that "
"dates it: on {{date}} {{killed}} had died.{{note}}"
msgstr ""
"الأشرطة التي في أعلى {{figure}} هي ذلك الحصار، لكل وثيقة تؤرّخه واحد: في {{date}} "
"كان {{killed}} قد ماتوا.{{note}}"
{OTHER}"""


@pytest.mark.parametrize("saved", [POEDIT, LOKALIZE, WEBLATE], ids=["Poedit", "Lokalize", "Weblate"])
def test_what_a_program_saves_is_read_as_it_was(saved: str) -> None:
    """The language is known again, and so are translation, mark of review and earlier wording."""
    catalog = parse_catalog(saved, "x.po")
    check_language(catalog, AR)
    done, open_ = catalog.entries
    assert done.forms[0].endswith("كان {killed} قد ماتوا.{note}")
    assert (Review.READ, False, True) == (review_of(done), done.fuzzy, open_.fuzzy)
    assert open_.previous is not None
    assert WAS == open_.previous.msgid


@pytest.mark.parametrize("saved", [POEDIT, LOKALIZE, WEBLATE], ids=["Poedit", "Lokalize", "Weblate"])
def test_after_make_catalogs_it_does_not_matter_who_has_saved(saved: str, tmp_path: Path) -> None:
    """Below the header every program leaves the same lines, with flags; the header says whose rule holds."""
    (tmp_path / "x.pot").write_bytes(TEMPLATE)
    texts = []
    for text in (saved, WEBLATE):
        path = tmp_path / "x.po"
        path.write_text(text, "utf-8")
        merge(tmp_path / "x.pot", path, AR, "x.po", "chapters/x")
        texts.append(path.read_text("utf-8"))
    after, other = (text.partition("\n\n")[2] for text in texts)
    assert other == after
    assert FLAG in after
    assert "# read by Layla [" in after
    header = parse_catalog(texts[0], "x.po").header
    assert AR.plural_forms == header["Plural-Forms"]
    assert header["X-Generator"].startswith(("Poedit", "Lokalize", "Weblate"))
