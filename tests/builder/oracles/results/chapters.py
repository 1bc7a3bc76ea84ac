"""Write chapters at random, well-formed and not: whatever an editor may type."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_WORDS = (
    "clocks",
    "strike",
    "Homs",
    "حمص",
    "霍姆斯",
    "2nd",
    "a_b",
    "C++",
    "it’s",
    "(so)",
    "“yes”",
    "no,",
    "end.",
)
_INLINE = (
    "*{}*", "**{}**", "`{}`", "[{}](02-second.md#label-end)", "<https://example.org/a_b>", "{{place}}`hama`",
    "{{actor}}`the-army`", "{{date}}`square-cleared@alpha-news`", "{{ref}}`label-end`",
    "{{ref}}`{} <label-end>`",
    "{{foreign}}`ساعة <ar>`", "{{title}}`beta-news`", "{{claim}}`march-held`", "\\*{}\\*", "{}—{}",
    "&amp; {}",
    "***{}***", "_{}_", "**{}，**{}", "{}\n{}", "`` `{}` ``", "{{value}}`square-cleared.killed@beta-news`",
)  # fmt: skip
# What somebody mistypes or brings along from elsewhere.
_SLIPS = (
    "{{claim}} {}", "`{}", "**{}", "[{}](", "{{place}}hama`", "~~{}~~", ":ref:`{}`", "${}$", "![{}](a.png)",
    "{} ::",
    "[{}][label]", "{{{{ {} }}}}", "<b>{}</b>", "[^1] {}", "{}  \n{}", "{}\\\n{}", "_{} _", "* {}", "[[{}]]",
)  # fmt: skip


class Writer:
    """A chapter's author, with a share of slips."""

    def __init__(self, random: Random, slips: float) -> None:
        self._random, self._slips = random, slips

    def chapter(self) -> str:
        """Return a chapter."""
        blocks = [f"# {self._line()}", *(self._block(2) for _ in range(self._random.randint(2, 9)))]
        return "\n\n".join(blocks) + "\n"

    def _pick(self, options: Sequence[str]) -> str:
        return self._random.choice(options)

    def _piece(self) -> str:
        if self._random.random() < 0.5:
            return self._pick(_WORDS)
        pattern = self._pick(_SLIPS if self._random.random() < self._slips else _INLINE)
        return pattern.format(*(self._pick(_WORDS) for _ in range(2)))

    def _line(self) -> str:
        return " ".join(self._piece() for _ in range(self._random.randint(1, 4))).replace("\n", " ")

    def _text(self) -> str:
        return "\n".join(self._line() for _ in range(self._random.randint(1, 3)))

    def _block(self, depth: int) -> str:
        kinds = ["text", "text", "heading", "list", "quote", "table", "box", "term", "code", "rule", "listed"]
        kind = self._pick(kinds[: 3 if not depth else None])
        inside = self._block(depth - 1) if depth else self._text()
        match kind:
            case "heading":
                return f"## {self._line()}" if depth == 2 else self._text()
            case "list":
                return f"{self._pick(('-', '*', '3.'))} {self._indented(inside)}"
            case "quote":
                return "\n".join(f"> {line}" for line in inside.split("\n"))
            case "table":
                cell = self._line().replace("|", "/")
                return f"| {cell} | b |\n|---|---|\n| c | {self._line().replace('|', '/')} |"
            case "box":
                fence = ":" * (3 + depth)
                return f"{fence}{{{self._pick(('note', 'tip', 'warning'))}}}\n{inside}\n{fence}"
            case "term":
                return f"{self._pick(_WORDS)}\n: {self._line()}"
            case "code":
                return f"```text\n{self._pick(_WORDS)}\n```"
            case "rule":
                return f"{self._text()}\n\n***\n\n{self._text()}"
            case "listed":
                return (
                    f"```{{list-table}} {self._pick(_WORDS)}\n\n* - {self._line()}\n  - {self._line()}\n```"
                )
        return self._text()

    @staticmethod
    def _indented(text: str) -> str:
        return text.replace("\n", "\n   ")
