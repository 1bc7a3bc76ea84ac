"""Carry the placeholders of a translation over to another message."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chronicle.catalogs.files.entries import Entry


def names_then_and_now(old: Entry, new: Entry) -> dict[str, str]:
    """Return the present names of the placeholders of an earlier wording.

    What prints the same is the same, under another id. Where a name now stands for something else, the old
    one gets a name that the message does not have: a date never slips into the place of another.
    """
    then, now = old.legend.meant, new.legend.meant
    present = {meant: name for name, meant in now.items()}
    said = {
        (meant.role, _printed(new, name)): name for name, meant in now.items() if meant not in then.values()
    }
    names = {}
    for name, meant in then.items():
        if meant in present:
            names[name] = present[meant]
        elif same := said.get((meant.role, _printed(old, name))):
            names[name] = same
        elif name in now:
            names[name] = f"{name}_before"
    return names


def names_in_turn(old: Entry, new: Entry) -> dict[str, str]:
    """Return for the placeholders of another message those of this one, for somebody to look at.

    What is in both keeps its place; of the rest the first date goes into the place of the first date.
    """
    names = names_then_and_now(old, new)
    then, now = old.legend.meant, new.legend.meant
    free = [name for name, meant in now.items() if meant not in then.values()]
    for name, meant in then.items():
        if meant in now.values():
            continue
        fitting = next((each for each in free if now[each].role == meant.role), None)
        if fitting:
            free.remove(fitting)
            names[name] = fitting
    return names


def _printed(entry: Entry, name: str) -> str:
    """Return what the comments say that a placeholder prints in the source language."""
    return next((each for found, each in entry.printed if found == name), "")
