"""The catalogs: the files that translators edit, and the gate that each translation must pass."""

from chronicle.catalogs.check_catalogs import check, check_languages, check_texts
from chronicle.catalogs.files.refreshing import Refreshed, refresh
from chronicle.catalogs.gate.judging import GateReport
from chronicle.catalogs.gate.vetting import vet
from chronicle.catalogs.status.progress import TranslationProgress, progress, unfinished
from chronicle.catalogs.status.status_page import report_progress
from chronicle.words.states import State, States, read_states

__all__ = [
    "GateReport",
    "Refreshed",
    "State",
    "States",
    "TranslationProgress",
    "check",
    "check_languages",
    "check_texts",
    "progress",
    "read_states",
    "refresh",
    "report_progress",
    "unfinished",
    "vet",
]
