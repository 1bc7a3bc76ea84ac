"""Read how a Chinese character is pronounced, where a name is sorted by its sound.

A collation gives each character one place. One that is read in several ways has the wrong place in some
names: 重复 begins with chóng, 重点 with zhòng. Such a name says how its first character is read, and is then
sorted as if it began with a character that has this sound and no other.
"""

from __future__ import annotations

from functools import cache

import icu  # type: ignore[import-untyped]

# Characters that begin words in more than one reading, in common use.
SEVERAL_READINGS = frozenset(
    "便传供倒假会似作冠分切削剥创参发只叶号合吐和哄唱圈地场塞处好宁宿将少尽屏差干度弄弹强当得恶应扁扎折担"
    "挑提撒散数斗旋曲更曾朝朴校模殖没泊济浅涨渐澄炮炸片率畜的盛省看着种称空系累纤给结绿缝脏舍色落著薄藏血"
    "行观角解识说调车转载还都重量铺钻长间降露颈鲜石"
)
MARKS = "“‘《「『"  # that open a name and have no sound
_UNIFIED = range(0x4E00, 0x9FA6)


def sounds_like(reading: str) -> str | None:
    """Return a character that is read so and in no other way; None where there is none."""
    return _characters().get(reading)


@cache
def _characters() -> dict[str, str]:
    """Return for each reading the character that a dictionary by sound gives first."""
    several = "".join(sorted(SEVERAL_READINGS))
    each = [chr(code) for code in _UNIFIED if chr(code) not in several]
    readings = icu.Transliterator.createInstance("Han-Latin").transliterate(" ".join(each)).split()
    order = icu.Collator.createInstance(icu.Locale.forLanguageTag("zh-u-co-pinyin"))
    found: dict[str, str] = {}
    for character, reading in zip(each, readings, strict=True):
        if reading not in found or order.compare(character, found[reading]) < 0:
            found[reading] = character
    return found
