"""The faces of a printed book: which scripts it is in, and the style sheet that names their families."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from chronicle.languages.scripts import SCRIPTS, latin, script_of
from chronicle.languages.scripts.choice import by_language, scripts_in, without_kin
from chronicle.languages.typefaces import CODE, characters_of
from chronicle.outputs.pdf.design.properties import size_beside, values_of
from chronicle.outputs.pdf.running_heads import texts_of_heads

if TYPE_CHECKING:
    from collections.abc import Iterable

    from chronicle.languages.editions import Edition
    from chronicle.languages.scripts import Script
    from chronicle.languages.scripts.script import Typeface
    from chronicle.outputs.pdf.parts import Frame, Part

_NO_INK = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_VARIANTS = range(0xFE00, 0xFE10)  # say how the character before them looks


@dataclass(frozen=True)
class Faces:
    """The scripts whose faces a book needs, its own first; its language, and those of its passages."""

    scripts: tuple[Script, ...]
    languages: tuple[str, ...] = ()
    with_code: bool = False

    @property
    def own(self) -> Script:
        """Return the script of the edition."""
        return self.scripts[0]

    @property
    def typefaces(self) -> tuple[Typeface, ...]:
        """Return all typefaces that its style sheets name."""
        found = [*self.own.print.typefaces, *(script.print.text for script in self.scripts), _NUMBERS]
        return tuple(dict.fromkeys([*found, CODE] if self.with_code else found))


# A heading that is not translated yet has a size of its own. `:where` counts for nothing in the cascade.
_NO_HEADING = ":where(:not(h1, h2, h3, h4, h5, h6))"
_CODE = ("code", "pre")
# Numbers of paragraphs and notes stand in one face in all editions, where it has their digits.
_NUMBERS = latin.SCRIPT.print.text


def faces_of(parts: Iterable[Part], frame: Frame) -> Faces:
    """Return the faces that the parts of a book need, with their running heads."""
    parts = list(parts)
    bodies = [part.body for part in parts]
    texts = (str(text) for body in bodies for text in body.itertext())
    heads = (text for part in parts for text in texts_of_heads(part, frame))
    said = "".join([frame.title, *heads, *texts])
    languages = {str(tag) for body in bodies for element in body.iter() if (tag := element.get("lang"))}
    with_code = any(True for body in bodies for _ in body.iter(*_CODE))
    return replace(faces_for(said, frame.edition, languages), with_code=with_code)


def faces_for(text: str, edition: Edition, languages: Iterable[str] = ()) -> Faces:
    """Return the faces that a text of an edition needs.

    A sign that none of its scripts' faces has brings in the first script whose face has it.
    """
    languages = sorted({edition.tag, *languages})
    scripts = list(scripts_in(text, script_of(edition.script), languages))
    left = {each for each in set(text) if has_ink(each)}
    for script in [*scripts, *(each for each in SCRIPTS if each not in scripts)]:
        drawn = {each for each in left if ord(each) in characters_of(script.print.text.family)}
        if drawn and script not in scripts:
            scripts.append(script)
        left -= drawn
    return Faces(tuple(scripts), tuple(languages))


def has_ink(character: str) -> bool:
    """Return whether a character is seen by itself."""
    return unicodedata.category(character) not in _NO_INK and ord(character) not in _VARIANTS


def style_sheet(faces: Faces) -> str:
    """Return the style sheet that the script's own sheets follow: families, and passages in other scripts."""
    own = faces.own
    print_, stack = own.print, _stack(own, faces)
    families = {
        "text": stack,
        "display": [print_.display.family, *stack] if print_.display else stack,
        "emphasis": [print_.emphasis.family, *stack] if print_.emphasis else stack,
        "numbers": [_NUMBERS.family, *stack],
        "code": [CODE.family, *stack] if faces.with_code else stack,
    }
    variables = "; ".join(f"--{name}: {_listed(names)}" for name, names in families.items())
    rules = [f"html {{ {variables}; font-family: var(--text); font-size: {values_of(own)['size']} }}"]
    drawn = by_language(faces.languages, faces.scripts)
    for language, script in drawn:
        if script != own:
            rules.append(f":lang({language}) {{ {_passage(own, script, faces)} }}")
            size = size_beside(own, script)
            if size != 1:  # where its script begins: what stands inside has that size already
                alike = ", ".join(f":lang({other})" for other, drawn_in in drawn if drawn_in == script)
                begins = f":where(:not({alike})) > :lang({language}){_NO_HEADING}"
                rules.append(f"{begins} {{ font-size: {size}em }}")
    others = ", ".join(f":lang({language})" for language, script in drawn if script != own)
    inside = ", ".join(f'[lang|="{language}"]' for language, script in drawn if script == own)
    if others and inside:  # a note of the edition in text that is not translated would inherit its family
        rules.append(f":where({others}) > :where({inside}) {{ font-family: var(--text) }}")
    return "\n".join(rules) + "\n"


def _passage(own: Script, script: Script, faces: Faces) -> str:
    """Return how a passage in another script stands on a page, but for its size."""
    says = [f"font-family: {_listed(_stack(script, faces))}"]
    if own.hyphenates != script.hyphenates and (own.hyphenates or own.squares):
        # A long word in a line of squares would leave a hole; right-to-left lines are set without hyphens.
        says.append(f"hyphens: {'auto' if script.hyphenates else 'manual'}")
    if own.slants and not script.slants:
        says.append("font-style: normal")
    return "; ".join(says)


def _stack(script: Script, faces: Faces) -> list[str]:
    """Return the families of a script's text; those of others follow for what it lacks.

    Of scripts that draw the same letters the edition's own comes before its kin.
    """
    own = faces.own
    others = (each for each in SCRIPTS if each in faces.scripts and (each == own or each.drawn != own.drawn))
    ordered = without_kin([script, *others])
    return list(dict.fromkeys(each.print.text.family for each in ordered))


def _listed(families: Iterable[str]) -> str:
    return ", ".join(f"'{family}'" for family in dict.fromkeys(families))
