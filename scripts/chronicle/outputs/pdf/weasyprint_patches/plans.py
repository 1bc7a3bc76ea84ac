"""Plan the lines of a paragraph before the first of them is set."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from weasyprint.layout import inline  # type: ignore[import-untyped]

from chronicle.languages.scripts import japanese
from chronicle.outputs.pdf.breaking.paragraph import Break
from chronicle.outputs.pdf.breaking.ragged_lines import RaggedLines
from chronicle.outputs.pdf.breaking.square_lines import SquareLines
from chronicle.outputs.pdf.breaking.total_fit import fit
from chronicle.outputs.pdf.breaking.word_lines import WordLines
from chronicle.outputs.pdf.weasyprint_patches import han_lines
from chronicle.outputs.pdf.weasyprint_patches.boxes import is_text
from chronicle.outputs.pdf.weasyprint_patches.lines_again import shape_of
from chronicle.outputs.pdf.weasyprint_patches.measured_once import letters_of
from chronicle.outputs.pdf.weasyprint_patches.run_widths import broken_words, measured, taken

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from chronicle.outputs.pdf.breaking.paragraph import Measured
    from chronicle.outputs.pdf.weasyprint_patches.lines_again import SetLine
    from chronicle.outputs.pdf.weasyprint_patches.run_widths import Taken

_RAGGED = ("start", "center")
_WIDEST = 0.7  # ems of a letter, mostly: a text of so few of them fits its line without being measured


@dataclass
class Plan:
    """Where the lines of a paragraph end, and which of them is being set."""

    paragraph: Measured
    rules: WordLines | SquareLines
    room: float
    indent: float
    ragged: bool = False
    breaks: list[Break] = field(default_factory=list)
    begin: int = 0  # of the line that is being set
    wall: int | None = None  # the child of a box that the next line begins with
    # The lines that were set, in all layouts, of paragraphs with the same shape; None where lines hold more.
    set_lines: dict[Hashable, dict[Hashable, SetLine]] = field(default_factory=dict)
    lines: dict[Hashable, SetLine] | None = None
    heights: list[float] | None = None  # of the boxes of the line that is being set

    @property
    def end(self) -> Break:
        """Return where the line that is being set ends."""
        return next((each for each in self.breaks if each.next > self.begin), self._end)

    @property
    def _end(self) -> Break:
        return Break(len(self.paragraph.text), len(self.paragraph.text))

    def choose(self, begin: int, *, hyphen_first: bool = True) -> bool:
        """Choose the lines from a place on; return whether there is a way."""
        first = self.room if begin else self.room - self.indent
        found = fit(self.paragraph, self.rules, self.room, first, begin, hyphen_first=hyphen_first)
        if found is not None:
            self.breaks = [*(each for each in self.breaks if each.next <= begin), *found]
        return found is not None


def plan_of(context: Any, line: Any, skip_stack: Any, holder: Any) -> Plan | None:
    """Return the plan of a paragraph, which is made with its first line; None where it is set without."""
    if line.style["text_align_all"] not in ("justify", *_RAGGED) or context.excluded_shapes:
        return None
    made: tuple[float, Plan | None] | None = getattr(line, "plan", None)
    if made is None or made[0] != holder.width:
        made = line.plan = (holder.width, _make_plan(context, line, skip_stack, holder))
    return made[1]


def place_of(box: Any, skip_stack: Any) -> int:
    """Return the character of the paragraph that a place of WeasyPrint’s leads to."""
    start: int = getattr(box, "plan_start", 0)
    if skip_stack is None or skip_stack == "continue":
        return start
    ((index, inner),) = skip_stack.items()
    if is_text(box):
        return start + len(box.text.encode()[:index].decode())
    if index < len(box.children):
        return place_of(box.children[index], inner)
    return start + int(getattr(box, "plan_length", 0))


def _make_plan(context: Any, line: Any, skip_stack: Any, holder: Any) -> Plan | None:
    """Return a plan of its own; columns are laid out many times, each time from copies of their boxes."""
    what = taken(line)
    squares = han_lines.in_squares(line.style)
    ragged = line.style["text_align_all"] in _RAGGED
    if what is None or (ragged and not squares and _fits(what, holder.width)):
        return None
    begin = 0 if skip_stack is None else place_of(line, inline.skip_first_whitespace(line, skip_stack))
    # Kept with the fonts, as styles are (U-WP-43): a part is laid out several times, with the same lines.
    known = vars(context.font_config).setdefault("plans", {})
    letters = map(letters_of, (line.style, *(box.style for box, _start in what.leaves)))
    texts = tuple(box.text for box, _start in what.leaves)
    where = (holder.width, line.text_indent + what.indent, begin)
    key = (texts, *letters, *where)
    if key not in known:
        known[key] = _chosen(context, line, what, where, squares=squares, ragged=ragged)
    found: Plan | None = known[key]
    if found is None:
        return None
    shape = shape_of(line)
    lines = None if shape is None else found.set_lines.setdefault(shape, {})
    return replace(found, breaks=[*found.breaks], lines=lines)


def _chosen(
    context: Any, line: Any, what: Taken, where: tuple[float, float, int], *, squares: bool, ragged: bool
) -> Plan | None:
    """Return the plan of a paragraph of some width and indent, from one of its characters on."""
    width, indent, begin = where
    language = line.style["lang"] or ""
    stretched = line.style["direction"] == "rtl" and not ragged
    paragraph = measured(what, context, stretched=stretched, language=language)
    for in_need in (False, True):
        hyphenated = broken_words(what, context, language, in_need=in_need) if in_need or not ragged else []
        if in_need and not hyphenated:
            return None
        rules = _rules(paragraph, hyphenated, language, squares=squares, ragged=ragged)
        plan = Plan(paragraph, rules, width, indent, ragged)
        if plan.choose(begin):
            return plan
    return None


def _rules(
    paragraph: Measured, hyphenated: Sequence[Break], language: str, *, squares: bool, ragged: bool
) -> WordLines | SquareLines:
    if squares:
        phrases = language.partition("-")[0] == japanese.SCRIPT.language
        return SquareLines(paragraph, hyphenated, ragged=ragged, phrases=phrases)
    return RaggedLines(paragraph, hyphenated) if ragged else WordLines(paragraph, hyphenated)


def _fits(what: Taken, width: float) -> bool:
    """Return whether a text is so short that it needs no plan: a figure or a word in its column."""
    size: float = what.leaves[0].box.style["font_size"]
    return len(what.text) * _WIDEST * size < width
