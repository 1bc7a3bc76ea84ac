"""What several packages need is written once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import chronicle

PACKAGE = Path(chronicle.__file__).parent

# Fields of a file that are called after what they hold.
RECORDED = {"book/recording.py"}
# A piece of code that says a rule, and the modules that may say it.
ONCE = {
    "names of chapters": (
        r"""["']chapters(/|["'])""",
        {"text/contents.py", *RECORDED},
    ),
    "names of appendices": (r"""["']appendices""", {"text/contents.py"}),
    "anchors of paragraphs and notes": (r"""["'](?:\(\?:)?[pqn](?:\\d|\(|\[|\{[a-z])""", {"text/anchors.py"}),
    "marks of notes": (r"""[}"']-mark["']""", {"text/anchors.py"}),
    "entries of the index": (
        r"""["'](?:index|letter|data|fig|differences)-[({](?!name\})""",
        {"text/anchors.py", "outputs/epub/epub_builder.py"},
    ),
    "writing a file whole": (
        r"os\.replace|mkstemp|NamedTemporaryFile|scratch\.replace|\.replace\((?:self\.)?(?:path|place|kept|target)\)",
        {"core/writing.py"},
    ),
    "states of messages": (
        r"""states\.json|["'](?:stale|Not yet translated)["']""",
        {"words/states.py", "core/folders.py", "words/interface.py"},
    ),
    "ranges of scripts": (
        r"""\\u(?:4e00|3400|2e80|9fff|f900|06[0-9a-fA-F]{2}|0590|08ff|024[fF]|3040|ff00)-|一-|-鿿|-\\u(?:9fff|06[fF]{2})""",
        {f"languages/scripts/{name}.py" for name in ("arabic", "characters", "han")},
    ),
    "widths and names of characters": (
        r"east_asian_width|name\(.*\)\.split",
        {"languages/scripts/characters.py"},
    ),
    "directions of characters": (r"unicodedata\.bidirectional", {"text/direction.py"}),
    "characters that turn text": (
        r"""\\u(?:206[6-9]|202[a-e]|061c|200e)(?!-\\u200f)""",
        {"core/controls.py"},
    ),
    "encodings": (r"UnicodeDecodeError|utf-8-sig", {"core/utf8.py", "build/inventory.py"}),
    "the time of results": (r"SOURCE_DATE_EPOCH\"|os\.environ\[.*EPOCH|import VARIABLE", {"core/epoch.py"}),
    "names of typefaces": (
        r"""["'](?:Amiri|Gentium (?:Book )?Plus|Noto S|LXGW)[^"']*["']""",
        {
            f"languages/scripts/{name}.py"
            for name in ("arabic", "cyrillic", "han", "hebrew", "japanese", "latin")
        },
    ),
    "ways to the files of fonts": (
        r"libfontconfig|findfont|XDG_DATA",
        {"languages/fontconfig.py", "core/toolchain.py"},
    ),
}


def places_of(pattern: str) -> set[str]:
    """Return the modules whose code, without comments, has a pattern."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(pattern, line.partition("#")[0] if line.lstrip().startswith("#") else line)
    }


@pytest.mark.parametrize("rule", ONCE)
def test_a_rule_has_one_place(rule: str) -> None:
    """A second place would one day say something else."""
    pattern, allowed = ONCE[rule]
    assert allowed == places_of(pattern)


def test_a_second_place_is_seen() -> None:
    """The old ways of writing an anchor are found by their pattern."""
    old = {
        "names of chapters": 'docname.startswith("chapters/")',
        "anchors of paragraphs and notes": 'f"n{slug}-{number}"',
        "marks of notes": "f\"{note['ids'][0]}-mark\"",
        "entries of the index": 'f"index-{kind}-{identifier}"',
        "ranges of scripts": r'"[\\u3400-\\u9fff\\uf900-\\ufaff]"',
        "characters that turn text": r'"\\u2066", "\\u2069"',
        "writing a file whole": "scratch.replace(path)",
        "encodings": 'path.read_text(encoding="utf-8-sig")',
        "the time of results": 'os.environ.get("SOURCE_DATE_EPOCH")',
    }
    assert [] == [rule for rule, code in old.items() if not re.search(ONCE[rule][0], code)]
