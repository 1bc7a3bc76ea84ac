"""Make the entries of the list of WeasyPrint's names.

Each function takes the name without `weasyprint.`, what it is, and why the press needs it.
"""

from __future__ import annotations

from chronicle.core.private_names import PrivateName, Use


def replaced(name: str, what: str, why: str, faults: tuple[str, ...], thread: str) -> PrivateName:
    """Return an entry for what we put something else in place of."""
    return PrivateName(f"weasyprint.{name}", Use.REPLACED, what, why, faults, thread)


def called(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what we call."""
    return PrivateName(f"weasyprint.{name}", Use.CALLED, what, why)


def relied_on(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what we leave alone and rely on."""
    return PrivateName(f"weasyprint.{name}", Use.RELIED_ON, what, why)


def asked_for(name: str, what: str, why: str) -> PrivateName:
    """Return an entry for what is only asked for: a kind of box, an attribute, a function of Pango."""
    return PrivateName(f"weasyprint.{name}", Use.ASKED_FOR, what, why)
