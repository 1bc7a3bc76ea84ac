"""List signs that do not belong beside Chinese or Japanese characters, with what to write instead.

In the texts that are checked, U+FFFC stands for what a role prints and U+FFFB for a note.
"""

from __future__ import annotations

from chronicle.languages.checks import Misplaced

_MARK = r"[，。；：、？！（）“”‘’《》「」『』—…·]"


def beside_squares(letters: str, language: str, quotes: str, spaces: str) -> tuple[Misplaced, ...]:
    """Return the rows of a script with these letters; `quotes` are its marks, `spaces` what nobody types."""
    one = f"[{letters}\ufffb\ufffc]"
    end, beginning = f"[{letters}\ufffb\ufffc”’》）」』]", f"[{letters}\ufffb\ufffc“‘《（「『]"
    beside = f"beside a {language} character"
    return (
        Misplaced(
            "T062",
            rf"(?<={end})[,;:?!]|[,;:?!](?={beginning})",
            f"a half-width mark stands {beside}.",
            "，；：？！",
        ),
        Misplaced(
            "T062",  # J.K.罗琳 has points after its initials
            rf"(?<={end})(?<!\.)\.(?!\.)|(?<![A-Z.])\.(?={beginning})",
            f"a half-width full stop stands {beside}.",
            "。",
        ),
        Misplaced(
            "T062", rf"\((?=[^()]*{one})|(?<={one})\(", f"a half-width bracket stands {beside}.", "（ ）"
        ),
        Misplaced(
            "T062",
            rf"(?<={one})[\"']|[\"'](?={one})",
            f"a straight quotation mark; {language} has {quotes}.",
            quotes[:3],
        ),
        Misplaced("T062", r"\.\.\.", f"three points; {language} has …… for an ellipsis.", "……"),
        Misplaced("T062", rf"(?<={one})-{{1,2}}(?={one})", f"a hyphen; {language} has —— for a dash.", "——"),
        Misplaced(
            "T063",
            rf"(?:(?<={one})|(?<={_MARK}))[{spaces}]+(?=\w|{one}|{_MARK})"
            rf"|(?<=[A-Za-z0-9])[{spaces}]+(?={one}|{_MARK})",
            f"a typed space stands {beside}; the builder sets the gap.",
        ),
    )
