"""Find the figures' fonts, and say which is missing."""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import FontProperties, fontManager

from chronicle.figures.style import FAMILIES
from chronicle.problems import Problem, ProblemsFound

_PACKAGES = {
    "Noto Sans": "fonts-noto-core",
    "Noto Sans Arabic": "fonts-noto-core",
    "Noto Sans CJK SC": "fonts-noto-cjk",
}


@cache
def font_files() -> tuple[str, ...]:
    """Return the files of the families, regular and bold; raise ProblemsFound for those that are missing."""
    found, problems = [], []
    for family in FAMILIES:
        for weight in ("normal", "bold"):
            wanted = FontProperties(family=[family], weight=weight)
            try:
                found.append(str(fontManager.findfont(wanted, fallback_to_default=False)))
            except ValueError:
                message = f"the figures are lettered in {family}, and this system does not have it."
                remedy = f"Install it: apt-get install {_PACKAGES[family]}"
                problems.append(Problem("fonts", 0, "F020", message, remedy))
    if problems:
        raise ProblemsFound(problems)
    return tuple(found)
