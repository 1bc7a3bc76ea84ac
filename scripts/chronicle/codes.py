"""The catalogue of error codes.

Families: E evidence, M manuscript, T translation, F figure, P press, U EPUB, W web, B build.
A code keeps its meaning for ever; a retired one is not used again.
"""

from __future__ import annotations

from typing import NamedTuple


class Code(NamedTuple):
    """What a code stands for, and the usual way out."""

    sentence: str
    hint: str


# fmt: off
CODES: dict[str, Code] = {
    # --- E: evidence ---
    # --- M: manuscript ---
    # --- T: translation ---
    "T001": Code("A catalog cannot be read.", "Open it in a catalog editor such as Poedit, mend the line and save it as UTF-8."),
    "T002": Code("A catalog's header is wrong.", "Run make catalogs; it corrects the header."),
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
    # --- F: figures ---
    # --- P: press ---
    # --- U: EPUB ---
    # --- W: web ---
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
