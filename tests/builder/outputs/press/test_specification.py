"""The page of facts for the print shop says what the files are, in the language of the edition."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import polib
import pytest

from chronicle.core.controls import LRI, PDI
from chronicle.ledger.model import Ledger
from chronicle.outputs.press.cover_sheet import CoverSize
from chronicle.outputs.press.paper import Paper
from chronicle.outputs.press.specification import Ordered, specification
from chronicle.words import Messages
from chronicle.words.interface import INTERFACE
from tests.builder.words.test_languages import voice
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

ORDERED = Ordered("A Book", 152, CoverSize(148, 210, 9.2), Paper(), "a-interior.pdf", "a-cover.pdf")


def test_every_fact_stands_there() -> None:
    """In English: size, pages, paper, spine, bleed, colour, binding side, and how each file is laid out."""
    assert specification(ORDERED, Messages(edition_of("en"), Ledger())).splitlines() == [
        "For the print shop",
        "",
        "Title: A Book",
        "Trimmed size: 148 × 210 mm",
        "Pages: 152",
        "Paper: 90 g/m², 1.3 cm³/g",
        "Spine: 9.2 mm, from pages and paper; the shop’s own measure goes first",
        "Cover, flat: 305.2 × 210 mm",
        "Bleed: 3 mm on each side",
        "Colour: black ink alone, inside and on the cover",
        "Binding: at the left",
        "Interior: a-interior.pdf, page by page",
        "Cover: a-cover.pdf, one sheet, outside up, front at the right",
        "Barcode: none; its field on the back, 37.3 × 29.2 mm, is open",
        "Standard: PDF/X-4",
        "Output intent: Black ink alone, tone value increase 20 %",
    ]


def test_a_code_that_is_drawn_is_named() -> None:
    """Its field is then no open one."""
    said = specification(replace(ORDERED, isbn="978-3-16-148410-0"), Messages(edition_of("en"), Ledger()))
    assert ["Barcode: drawn, of the ISBN 978-3-16-148410-0"] == [
        line for line in said.splitlines() if line.startswith("Barcode")
    ]


def test_a_book_from_the_right_is_bound_there(tmp_path: Path) -> None:
    """In Arabic it is bound at the right, its front is at the left, and codes keep their direction."""
    said = specification(replace(ORDERED, isbn="978-3-16-148410-0"), voice(tmp_path, "ar"))
    cover = f"{LRI}a-cover.pdf{PDI}، ورقة واحدة، وجهها الخارجي إلى أعلى، والغلاف الأمامي على اليسار"
    assert said.splitlines() == [
        "للمطبعة",
        "",
        "العنوان: A Book",
        "المقاس بعد القص: 148 × 210 مم",
        "عدد الصفحات: 152",
        f"الورق: {LRI}90 g/m², 1.3 cm³/g{PDI}",
        "الكعب: 9.2 مم، من عدد الصفحات والورق؛ والأولوية لقياس المطبعة",
        "الغلاف مبسوطًا: 305.2 × 210 مم",
        "هامش القص: 3 مم من كل جهة",
        "اللون: حبر أسود فقط، في الداخل وعلى الغلاف",
        "التجليد: من اليمين",
        f"الصفحات الداخلية: {LRI}a-interior.pdf{PDI}، صفحة بعد صفحة",
        f"الغلاف: {cover}",
        f"الرمز الشريطي: مرسوم، للرقم ISBN {LRI}978-3-16-148410-0{PDI}",
        f"المعيار: {LRI}PDF/X-4{PDI}",
        f"شروط الطباعة المقصودة (Output intent): {LRI}Black ink alone, tone value increase 20 %{PDI}",
    ]


def test_a_sheet_is_as_wide_as_both_sides_and_the_spine() -> None:
    """To a tenth of a millimetre; the file ends with the end of its line."""
    size = CoverSize(148.5, 209.9, 9.26)
    said = specification(replace(ORDERED, size=size), Messages(edition_of("en"), Ledger()))
    assert "\nCover, flat: 306.3 × 209.9 mm\n" in said
    assert said.endswith("tone value increase 20 %\n")


@pytest.mark.parametrize("code", ["ar", "fa", "fr", "he", "ja", "ru", "zh", "zh-Hant"])
def test_every_language_has_the_words_of_the_trade(code: str) -> None:
    """No shop is sent a page that is half in English."""
    catalog = polib.pofile(str(edition_of(code).interface[0]))
    wanted = [message.msgid for message in INTERFACE if message.context == "press"]
    assert len(wanted) > 20
    assert [] == [msgid for msgid in wanted if not catalog.find(msgid, msgctxt="press").translated()]
