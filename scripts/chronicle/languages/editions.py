"""The table of editions: everything that differs from one language to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Edition:
    """One language of the book, with the conventions it is set by."""

    code: str  # in file names and addresses: dist/…-zh.pdf, web/zh/
    catalog: str  # folder under locales/ and Sphinx's `language`
    tag: str  # BCP 47, in every `lang` and in metadata
    locale: str  # CLDR locale for dates and plurals
    direction: Direction
    script: str  # ISO 15924
    collation: str  # ICU locale with its collation keyword
    plural_forms: str  # the header that translators' editors expect
    name: str  # the language's own name for itself
    months: tuple[str, ...]  # CLDR locales whose month names are printed, joined by a stroke
    month_width: Literal["wide", "abbreviated"]  # zh: 4月 is CLDR's short form, 四月 its long one
    numbers: Literal["grouped", "plain", "myriads"]  # 20,000 · 20000 · 2万
    longest_note: int  # in words, in Han script in characters: what a reader reads to its end
    slants: bool = False  # whether its script has a slanted type that can mark a word

    @property
    def is_source(self) -> bool:
        """Return whether the book is written in this language."""
        return self.catalog == SOURCE_LANGUAGE


SOURCE_LANGUAGE = "en"

EDITIONS: tuple[Edition, ...] = (
    Edition(
        code="en",
        catalog="en",
        tag="en-GB",
        locale="en_GB",
        direction="ltr",
        script="Latn",
        collation="en",
        plural_forms="nplurals=2; plural=(n != 1);",
        name="English",
        months=("en_GB",),
        month_width="wide",
        numbers="grouped",
        longest_note=60,
        slants=True,
    ),
    Edition(
        code="ar",
        catalog="ar",
        tag="ar",
        locale="ar_SY",
        direction="rtl",
        script="Arab",
        collation="ar",
        plural_forms=(
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
            "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
        ),
        name="العربية",
        months=("ar_SY", "ar"),
        month_width="wide",
        numbers="plain",
        longest_note=60,
    ),
    Edition(
        code="zh",
        catalog="zh_CN",
        tag="zh-Hans",
        locale="zh_Hans_CN",
        direction="ltr",
        script="Hans",
        collation="zh-u-co-pinyin",
        plural_forms="nplurals=1; plural=0;",
        name="简体中文",
        months=("zh_Hans_CN",),
        month_width="abbreviated",
        numbers="myriads",
        longest_note=90,
    ),
)


def edition_of(name: str) -> Edition:
    """Return the edition with this code, catalog folder or BCP 47 tag.

    Raises KeyError for a language that the book does not have.
    """
    for edition in EDITIONS:
        if name in (edition.code, edition.catalog, edition.tag):
            return edition
    raise KeyError(name)
