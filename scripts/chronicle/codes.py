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
