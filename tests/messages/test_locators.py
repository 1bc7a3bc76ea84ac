from __future__ import annotations

import pytest

from chronicle.evidence.model import Locator
from chronicle.text.segments import Text, Verbatim, plain


@pytest.mark.parametrize(
    ("locator", "en", "ar", "zh"),
    [
        (Locator("text", paragraph=3), "paragraph 3", "الفقرة 3", "第3段"),
        (Locator("text"), "text", "المتن", "正文"),
        (Locator("lead"), "introduction", "المقدمة", "导言"),
        (
            Locator("timeline", entry="2011-04-18"),
            "timeline, entry for 18 April 2011",
            "التسلسل الزمني، مدخل 18 نيسان/أبريل 2011",
            "时间线，2011年4月18日条目",
        ),
        (Locator("timeline", number=4), "timeline, entry 4", "التسلسل الزمني، المدخل 4", "时间线，第4条"),
        (Locator("timeline"), "timeline", "التسلسل الزمني", "时间线"),
        (
            Locator("section", name="反對派撤出"),
            "section ‘反對派撤出’",
            "قسم «反對派撤出»",
            "“反對派撤出”一节",
        ),
        (
            Locator("section", name="反對派撤出", paragraph=2),
            "section ‘反對派撤出’, paragraph 2",
            "قسم «反對派撤出»، الفقرة 2",
            "“反對派撤出”一节，第2段",
        ),
        (Locator("infobox"), "infobox", "صندوق المعلومات", "信息框"),
        (
            Locator("infobox", row="القوى"),
            "infobox, row ‘القوى’",
            "صندوق المعلومات، صف «القوى»",
            "信息框，“القوى”一行",
        ),
        (Locator("infobox", number=2), "infobox, row 2", "صندوق المعلومات، الصف 2", "信息框，第2行"),
        (Locator("references", number=12), "reference 12", "المرجع 12", "参考文献第12条"),
        (Locator("categories"), "categories", "التصنيفات", "分类"),
        (Locator("caption"), "caption", "تعليق الصورة", "图片说明"),
        (Locator("heading"), "heading", "العنوان", "标题"),
        (Locator("heading", number=2), "heading 2", "العنوان 2", "第2个标题"),
    ],
)
def test_locators(voices, locator, en, ar, zh):
    """A reader is told in words where a passage stands."""
    said = (voices[code].locator_line(locator, None) for code in ("en", "ar", "zh"))
    assert (plain(en), plain(ar), plain(zh)) == tuple(said)


def test_names_of_the_document(voices):
    """With a language, what the document calls its parts is in that language, and never read as markup."""
    locator = Locator("section", name="反對派*撤出*`{x}`")
    line = Text("قسم «"), Verbatim("反對派*撤出*`{x}`", "zh-Hant"), Text("»")
    assert line == voices["ar"].locator_line(locator, "zh-Hant")
    assert (Text("قسم «反對派*撤出*`{x}`»"),) == voices["ar"].locator_line(locator, None)
