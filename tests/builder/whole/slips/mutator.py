"""Spoil one file of a small book at random, the same way for the same seed."""

from __future__ import annotations

import os
import random
import shutil
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_DEEP, _LONG = 40_000, 200_000
_SLIPS = yaml.safe_load((Path(__file__).parent / "slips.yaml").read_text(encoding="utf-8"))
_VALUES: tuple[Any, ...] = (
    None, "", "text", 0, -1, 10**5000, 10**40, 0.5, float("nan"), float("inf"), True, [], {}, [[]], ["x"],
    {"x": {"x": "x"}}, {"": None}, "x" * _LONG, "2011-13-45", "2011-05/2011", "9" * 5000, "\ud800", "en: x",
    "-1-0",
)  # fmt: skip
_LONG_PIECES = (
    ">" * 3000 + " x",
    "\n".join("  " * n + "- x" for n in range(300)),
    "*" * 20_000 + "x",
    "[" * 20_000,
    "{value}`" * 5000,
    "| x " * 2000 + "|\n" + "|---" * 2000 + "|",
    "| a |\n|---|\n" + "| x |\n" * 3000,
    "".join(f"{':' * (60 - n)}{{note}}\nx\n" for n in range(56)),
    "x" * _LONG,
    "# x\n" * 50,
    "```\n\n" + "x\n" * 20_000 + "```",
)
_PIECES = (*_SLIPS["chapter"], *_LONG_PIECES)
_BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(9)
)


@dataclass(frozen=True)
class Mutation:
    """What was done to a book."""

    seed: int
    path: str
    what: str

    def __str__(self) -> str:
        """Return it as a line that says how to see it again."""
        return f"seed {self.seed}: {self.path}: {self.what}"


def mutate(root: Path, seed: int) -> Mutation:
    """Spoil one file of the book below `root`; return what was done."""
    chance = random.Random(seed)  # noqa: S311 - the same faults for the same seed
    files = sorted(
        path for path in root.rglob("*") if path.suffix in {".yaml", ".po", ".md", ".py"} and path.is_file()
    )
    kind = chance.choices([".yaml", ".po", ".md", ".py", "odd"], [40, 20, 20, 12, 8])[0]
    path = chance.choice([each for each in files if kind == "odd" or each.suffix == kind])
    name = path.relative_to(root).as_posix()
    if kind == "odd":
        return Mutation(seed, name, _odd(path, chance))
    text = path.read_text(encoding="utf-8")
    if kind == ".yaml" and chance.random() < 0.6:
        return Mutation(seed, name, _structure(path, text, chance))
    if kind == ".py" and chance.random() < 0.8:
        line = chance.choice(_SLIPS["conf"])
        path.write_text(f"{text}\n{line}\n", encoding="utf-8")
        return Mutation(seed, name, line)
    if kind == ".md" and chance.random() < 0.6:
        number = chance.randrange(len(_PIECES))
        lines = text.split("\n")
        at = chance.randrange(len(lines) + 1)
        path.write_text("\n".join([*lines[:at], "", _PIECES[number], "", *lines[at:]]), encoding="utf-8")
        return Mutation(seed, name, f"piece {number} before line {at + 1}")
    return Mutation(seed, name, _letters(path, text, chance))


def _structure(path: Path, text: str, chance: random.Random) -> str:
    """Change the data of a file of the ledger."""
    data = yaml.safe_load(text)
    spots = list(_spots(data))
    holder, key, where = chance.choice(spots)
    deed = chance.choice(["replace", "replace", "replace", "delete", "rename", "deep", "aliases", "twice"])
    if deed == "aliases":
        path.write_text(_BOMB + text, encoding="utf-8")
        return "a bomb of aliases"
    if deed == "deep":
        depth = chance.choice([50, 500, _DEEP])
        path.write_text(f"{text}\nx: " + "[" * depth + "]" * depth + "\n", encoding="utf-8")
        return f"{depth} lists in each other"
    if deed == "delete":
        del holder[key]
    elif deed == "rename" and isinstance(holder, dict):
        holder[chance.choice(["x", "", "id", "En", 3])] = holder.pop(key)
    elif deed == "twice" and isinstance(holder, list):
        holder.append(holder[key])
    else:
        number = chance.randrange(len(_VALUES) + 6)
        if number < len(_VALUES):
            holder[key] = deepcopy(_VALUES[number])
        else:
            holder[key] = f"{holder[key]}{chance.choice(_SLIPS['words'])}"
    try:
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    except (UnicodeEncodeError, ValueError):  # 10**5000 has too many digits for Python too
        shown = text.replace("order: 1\n", f"order: {'9' * 5000}\n").replace("edtf: ", f"edtf: {'9' * 5000}")
        path.write_text(shown, encoding="utf-8")
        return "a number of five thousand digits"
    return f"{deed} {where}"


def _spots(data: Any, where: str = "") -> Any:
    """Yield every place of a value: what holds it, its key, and its path in words."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield data, key, f"{where}/{key}"
        yield from _spots(value, f"{where}/{key}")


def _letters(path: Path, text: str, chance: random.Random) -> str:
    """Change the letters of a file."""
    at = chance.randrange(len(text) + 1)
    size = chance.choice([1, 3, 10, 60])
    word = chance.choice(_SLIPS["words"])
    deed = chance.choice(
        ["cut", "cut to the end", "word", "word", "double", "line", "bytes", "empty", "long", "bom", "crlf"]
    )
    lines = text.split("\n")
    row = chance.randrange(len(lines))
    changed: dict[str, str] = {
        "cut": text[:at] + text[at + size :],
        "cut to the end": text[:at],
        "word": text[:at] + word + text[at:],
        "double": text[:at] + text[at : at + 400] + text[at:],
        "line": "\n".join(lines[:row] + lines[row + 1 :]),
        "empty": "",
        "long": text[:at] + "x" * _LONG + text[at:],
        "bom": "\ufeff" + text,
        "crlf": text.replace("\n", "\r\n"),
    }
    if deed == "bytes":
        raw = text.encode()
        path.write_bytes(raw[:at] + bytes(chance.randrange(256) for _ in range(size)) + raw[at:])
    else:
        path.write_bytes(changed[deed].encode("utf-8", "surrogatepass"))
    return f"{deed} at {at}" + (f" {word!r}" if deed == "word" else "")


def _odd(path: Path, chance: random.Random) -> str:
    """Put something else in the place of a file."""
    deed = chance.choice(
        ["folder", "fifo", "zero", "loop", "dangling", "gone", "name", "binary", "socket name"]
    )
    if deed == "name":
        shutil.copy(path, os.fsencode(path.parent) + b"/\xe4\xf6" + os.fsencode(path.suffix))
        return "a copy whose name is not UTF-8"
    if deed == "socket name":
        shutil.copy(path, path.parent / f"{'x' * 200}{path.suffix}")
        return "a copy with a name of two hundred letters"
    path.unlink()
    if deed == "folder":
        path.mkdir()
    elif deed == "fifo":
        os.mkfifo(path)
    elif deed == "binary":
        path.write_bytes(chance.randbytes(5000))
    elif deed != "gone":
        target = {"zero": "/dev/zero", "loop": path.name, "dangling": "nowhere"}[deed]
        path.symlink_to(target)
    return deed
