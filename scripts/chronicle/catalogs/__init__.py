"""The catalogs: what translators edit, and the gate that stands before the book."""

from chronicle.catalogs.gate import GateReport, vet
from chronicle.catalogs.states import State, States, read_states

__all__ = ["GateReport", "State", "States", "read_states", "vet"]
