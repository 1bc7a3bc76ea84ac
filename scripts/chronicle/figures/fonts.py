"""Find the figures' fonts, and register them with matplotlib."""

from __future__ import annotations

from functools import cache

from matplotlib.font_manager import fontManager

from chronicle.core.problems import Problem, ProblemsFound
from chronicle.figures.style import LETTERINGS
from chronicle.languages.typefaces import find_font, package_of


@cache
def font_files() -> tuple[str, ...]:
    """Return the files of the families, regular and bold; raise ProblemsFound for those that are missing."""
    found, problems = [], []
    for family in LETTERINGS:
        for bold in (False, True):
            font = find_font(family, bold=bold)
            if font is None:
                message = f"the figures are lettered in {family}, and this system does not have it."
                remedy = f"Install it: apt-get install {package_of(family)}"
                problems.append(Problem("fonts", 0, "F020", message, remedy))
            else:
                found.append(str(font.path))
    if problems:
        raise ProblemsFound(problems)
    known = {entry.fname for entry in fontManager.ttflist}
    for file in dict.fromkeys(found):
        if file not in known:  # its list is kept from run to run, and may be older than the font
            fontManager.addfont(file)
    return tuple(found)
