"""The catalogue of error codes.

Families: E evidence, M manuscript, T translation, F figure, P press, U EPUB, W web, B build.
A code keeps its meaning for ever; a retired one is not used again.
"""

# ruff: noqa: E501 - one code a line
from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """What a code stands for, and the usual way out."""

    sentence: str
    hint: str


# fmt: off
CODES: dict[str, Code] = {
    # --- E: evidence ---
    "E001": Code("A file of the ledger cannot be read.", "Mend the file so that it is YAML in UTF-8, each field once."),
    "E002": Code("A record does not have the shape that its schema asks for.", "Compare it with docs/evidence/schema."),
    "E003": Code("The ledger has no such file.", "Name the file as the others of its kind."),
    "E004": Code("An id or an order number is taken.", "Choose another; ids stay for ever."),
    "E005": Code("A source is named that is not there, or was not read.", "Add it to sources.yaml, or name another."),
    "E006": Code("A place or actor is named that is not there.", "Add it to places.yaml or actors.yaml, or name another."),
    "E007": Code("A unit is named that is not there.", "Add it to units.yaml, or name another."),
    "E008": Code("A claim is named that is not there.", "Correct the id; ids of claims stay for ever."),
    "E009": Code("A claim does not give the figure or date that is asked for.", "Name one that it gives."),
    "E010": Code("Positions differ, and it is not said whose value is meant.", "Add @source to the role."),
    "E011": Code("A name is shown in a form that is not listed.", "Use a listed form, or list it with the name."),
    "E012": Code("What a claim says of itself does not fit its positions.", "Correct the status, the agent or the positions."),
    "E013": Code("A differing or doubtful claim has no editors' note.", "Say in `note` what differs and why it may."),
    "E014": Code("A record is related to itself.", "Correct within or perhaps_same."),
    "E015": Code("A line of the editors' copy does not hold what is said of it.", "Correct the lines here or in sources.yaml."),
    "E016": Code("Digits stand in a text of the ledger outside a role.", "Write them as {value} or {date}."),
    "E017": Code("A date is not one that the book can read.", "Write it in EDTF, as in 2011-04-18 or 2012-02/2012-03."),
    "E018": Code("A figure contradicts itself.", "Correct min, max or the qualifier."),
    "E019": Code("Positions of one source cannot be told apart.", "Give each a key of its own."),
    "E020": Code("The markup of a text cannot be read.", "Use the roles that the ledger knows."),
    "E021": Code("A line of the editors' copy is not accounted for.", "Write a claim for it, or say why it holds no statement."),
    "E022": Code("A claim is told in a document that is not there.", "Correct `told`, or write the document."),
    "E023": Code("The editors' copy is not the one that the record describes.", "Compare SHA-256 and length; use the copy that was read."),
    "E024": Code("A subject is named that is not there.", "Add it to subjects.yaml, or name another."),
    "E025": Code("A subject leads the reader nowhere.", "Give it to the claims that are about it, or take it out of subjects.yaml."),
    # --- M: manuscript ---
    "M001": Code("A release has an empty field in its imprint.", "Fill the field in chronicle_book in docs/conf.py; a draft may leave it open."),
    "M002": Code("The book's facts in conf.py are wrong.", "Compare chronicle_book in docs/conf.py with chronicle/facts.py."),
    "M010": Code("Front matter that no translator would ever see.", "Delete the front matter; the title is the heading of level one."),
    "M011": Code("Raw HTML.", "Write it in Markdown, with a role or with a directive."),
    "M012": Code("A footnote of its own.", "Notes come from the ledger: write {claim}`id` after the sentence."),
    "M013": Code("A substitution.", "Write the text, or a role of the ledger."),
    "M014": Code("A link by reference.", "Write it inline: [text](address)."),
    "M015": Code("A hard line break.", "Begin a new paragraph or a list."),
    "M016": Code("A tab.", "Use spaces."),
    "M017": Code("A directive that the book does not know.", "Use one of those that CONTRIBUTING lists."),
    "M018": Code("A role that the book does not know.", "Use one of those that CONTRIBUTING lists."),
    "M019": Code("A chapter without its one heading of level one.", "Begin the chapter with one heading: # Title."),
    "M020": Code("A chapter outside the contents.", "Name it in a contents list of docs/index.md, or delete the file."),
    "M021": Code("A direction control typed by hand.", "Delete it: the builder isolates foreign runs itself."),
    "M022": Code("Settings in conf.py that switch off translation or let in code.", "Delete the setting."),
    "M031": Code("A note inside a note.", "Take {claim} out of the ledger's text."),
    "M032": Code("A role that is written in another way.", "Compare it with the roles that CONTRIBUTING lists."),
    "M040": Code("A release with untranslated text.", "Translate the message in the catalog of the document."),
    "M041": Code("A release with the translation of an earlier wording.", "Bring the translation up to date and take the mark “fuzzy” away."),
    "M042": Code("A chapter does not tell what the ledger says it tells.", "Name the claim in the chapter, or change `told` in the ledger."),
    # --- T: translation ---
    "T001": Code("A catalog cannot be read.", "Open it in a catalog editor such as Poedit, mend the line and save it as UTF-8."),
    "T003": Code("A catalog belongs to no document.", "Rename it after its document, or delete it when the document is gone."),
    "T004": Code("A message stands twice in a catalog.", "Keep one of the two; make catalogs tells which is in use."),
    "T010": Code("A translation has structure that a sentence cannot have.", "Write running text; if it begins with a sign such as # or -, put a backslash before it."),
    "T011": Code("A translation holds raw HTML.", "Take it out; write words and the markup of the source only."),
    "T012": Code("A translation holds a directive.", "Take it out; write words and the markup of the source only."),
    "T013": Code("A translation shows an image.", "Take it out; figures come from the chapter."),
    "T014": Code("A translation holds a substitution.", "Take it out; write the words themselves."),
    "T015": Code("The links differ from the source's.", "Keep every link with the same address; only its text is translated."),
    "T016": Code("The code spans differ from the source's.", "Copy each code span as it stands."),
    "T017": Code("The roles differ from the source's.", "Copy each role with its address as it stands in the source; the order is free."),
    "T018": Code("There is no such role or form.", "Copy the role from the source."),
    "T019": Code("A name is shown in a form that is not listed.", "Use a listed form of the name."),
    "T020": Code("A translation has markup that its source does not have.", "Take it out; write words and the markup of the source only."),
    "T021": Code("A translation holds direction controls.", "Delete them; the builder sets the direction of each phrase itself."),
    "T022": Code("Isolates are not balanced.", "Delete the invisible characters U+2066 to U+2069, or close each that is opened."),
    "T023": Code("A translation holds invisible characters.", "Delete the invisible character; typing the words anew is often quickest."),
    "T024": Code("A translation holds a number of its own.", "Use the role of the source: it prints the number as the language writes it."),
    "T025": Code("A translation breaks the line.", "Write it as one line, without \\n and without a backslash at the end."),
    "T026": Code("Markup is cut off or misspelt.", "Copy the role or link from the source and translate only its words."),
    "T030": Code("The placeholders differ from the source's.", "Copy each {name} in curly brackets as it stands; the order is free."),
    "T031": Code("The plural forms are not complete.", "Fill in each msgstr[…] of the message."),
    "T040": Code("A message is not translated.", "Translate it; make status shows what is left."),
    "T041": Code("A translation is of an earlier wording.", "Compare it with the new source, mend it and take away the mark “fuzzy”."),
    "T043": Code("A catalog is missing.", "Run make catalogs; it creates the catalog."),
    "T050": Code("The chapters cannot be read.", "Build the book first and mend what the build names."),
    "T051": Code("A catalog could not be merged.", "Install GNU gettext if it is missing; else mend the catalog that is named."),
    "T060": Code("A number is written in words.", "Let a {value} or {date} role say it; or record a waiver with its reason in terms.yaml."),
    "T061": Code("A number is written in Han numerals.", "Let a {value} or {date} role say it; or record a waiver with its reason in terms.yaml."),
    "T062": Code("A punctuation mark does not belong here.", "Write the mark that the language uses."),
    "T063": Code("A space is too many, or one is missing.", "Write the spaces as the language does; between Chinese and Latin there is none."),
    "T064": Code("Brackets or quotation marks do not match.", "Close what is opened."),
    "T065": Code("The source text stands as translation.", "Translate it."),
    "T066": Code("The full stop is lost.", "End the sentence as the source does, before the note."),
    "T067": Code("A word stands twice.", "Take one away."),
    "T068": Code("A name is not written as the book writes it.", "Write the listed form; if the ledger is wrong, change it there."),
    "T069": Code("A loaded word stands in the narrator's voice.", "Use the book's word; or quote it, with the name of whoever says it."),
    "T070": Code("A waiver is not needed.", "Take it out of terms.yaml."),
    "T071": Code("A catalog is behind the book.", "Run make catalogs, then translate what is new."),
    # --- F: figures ---
    "F001": Code("A file of figures cannot be read.", "Mend the file so that it is YAML in UTF-8, each field once."),
    "F002": Code("A figure does not have the shape that its schema asks for.", "Compare it with the other files in docs/figures."),
    "F003": Code("A figure's id is taken.", "Choose another."),
    "F004": Code("A figure names something that the ledger does not give.", "Name a claim, figure or place that it gives."),
    "F005": Code("A map's data are missing.", "Name a file in docs/figures/data."),
    "F006": Code("A bar joins what no single document says.", "Let the bar begin and end by one document."),
    "F007": Code("A time that is said to be empty is not.", "Name the claim in `besides`, or change the time."),
    "F008": Code("Digits stand in a text of a figure outside a role.", "Write them as {value} or {date}."),
    "F009": Code("A map cannot show a place.", "Leave the place out, and say so in the caption."),
    "F010": Code("A mark lies outside the time that the figure shows.", "Widen `window`, or leave the mark out."),
    "F011": Code("What was planned and what is reported stand in one group.", "Give each a group with a heading of its own."),
    "F012": Code("Labels of a figure overlap.", "Shorten a label, or move it to another side."),
    "F013": Code("A label of a figure is cut off.", "Shorten it, or move it to another side."),
    "F014": Code("A label of a figure is too small to read.", "Enlarge it in figures/style.py."),
    "F015": Code("There is no such figure.", "Name one of docs/figures."),
    "F020": Code("A typeface of the figures is not installed.", "Install the package that the message names."),
    # --- P: press ---
    "P001": Code("A typeface of the book is not installed.", "Install the package that the message names, then build again."),
    "P002": Code("WeasyPrint has a warning.", "Mend what it names; a warning in print is a fault on a page."),
    "P003": Code("A character is in none of the book's typefaces.", "Write it differently, or add a typeface that has it to press/fonts.py and the style sheets."),
    "P004": Code("A page asks for something outside the build.", "Put the file into the book; nothing is fetched."),
    "P005": Code("A link or an anchor of the printed book leads nowhere or to two places.", "Give the target a label of its own and link to that label."),
    "P006": Code("This kind of markup cannot be printed.", "Say it with the markup that CONTRIBUTING lists."),
    "P007": Code("A picture has no text alternative.", "Describe in its `alt` what it shows."),
    "P008": Code("There is nothing to print.", "List the chapters in the tables of contents of docs/index.md."),
    "P010": Code("A part of the PDF is missing from its tag tree.", "Report it: readers of screen readers would not hear that part."),
    "P011": Code("The PDF runs in the wrong direction.", "Report it: pages or lines would be read in the wrong order."),
    # --- U: EPUB ---
    "U001": Code("A document cannot be written as XHTML.", "Look for unusual markup at the place that is named."),
    "U002": Code("A font that the EPUB embeds is not installed.", "Install the package that the message names."),
    "U003": Code("No embedded font can draw a character.", "Check the character; if it is right, add a font that has it."),
    "U004": Code("A language or direction in the EPUB is not the edition's.", "This is the builder's fault: report it."),
    "U005": Code("An isolated run has no direction.", "This is the builder's fault: report it."),
    "U006": Code("A link in the EPUB leads nowhere.", "Correct the reference, or the label that it names."),
    "U007": Code("The EPUB needs an identifier.", "Give the edition a urn:uuid in `identifiers` in docs/conf.py."),
    "U008": Code("Text cannot be shaped for the cover.", "Install the package libfribidi0."),
    # --- W: web ---
    "W001": Code("A document cannot be written as HTML.", "Look for unusual markup at the place that is named."),
    # --- B: build ---
    "B001": Code("Something that the builder needs is not installed.", "Install what the message names, then run make again."),
    "B002": Code("There is no book in this folder.", "Run the command inside the book's folder, or name it with --book."),
    "B003": Code("Another build of this book is running.", "Wait until it has finished, or stop it."),
    "B004": Code("The disk is full.", "Free some space and run make again; dist/ is as it was."),
    "B005": Code("A file or folder cannot be written.", "Check who owns it and whether you may write there; dist/ is as it was."),
    "B006": Code("Sphinx reported a warning or an error.", "Mend what the line names; warnings stop the build."),
    "B007": Code("A step of the build ended without a result.", "Run make again; if it happens twice, look at the log that the message names."),
    "B008": Code("No such language or format.", "Choose from those that the message lists."),
}
# fmt: on
