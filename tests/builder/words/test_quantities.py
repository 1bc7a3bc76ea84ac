from __future__ import annotations

from decimal import Decimal

import polib
import pytest

from chronicle.ledger.model import Quantity
from chronicle.words import Messages
from chronicle.words.quantities import is_translated
from tests.languages import edition_of

GOLDEN = [
    # qualifier, min, max, unit, en, ar, zh
    ("exact", 1, 1, "civilian", "1 civilian", "مدني واحد", "1名平民"),
    ("exact", 2, 2, "civilian", "2 civilians", "مدنيان", "2名平民"),
    ("exact", 7, 7, "civilian", "7 civilians", "7 مدنيين", "7名平民"),
    ("exact", 11, 11, "civilian", "11 civilians", "11 مدنياً", "11名平民"),
    ("exact", 1400, 1400, "civilian", "1,400 civilians", "1400 مدني", "1400名平民"),
    ("exact", 340, 340, "person", "340 people", "340 شخصاً", "340人"),
    ("exact", 103, 103, "person", "103 people", "103 أشخاص", "103人"),
    ("exact", 0, 0, "person", "0 people", "لا أحد", "0人"),
    ("exact", 5, 5, "dead", "5 dead", "5 قتلى", "5人死亡"),
    ("exact", 1800, 1800, "wounded", "1,800 wounded", "1800 جريح", "1800人受伤"),
    ("exact", 1150, 1150, "fighter", "1,150 fighters", "1150 مقاتلاً", "1150名武装人员"),
    ("exact", 2, 2, "month", "2 months", "شهران", "2个月"),
    ("exact", 3, 3, "vehicle", "3 vehicles", "3 مركبات", "3辆车"),
    ("range", 200, 300, "person", "200–300 people", "بين 200 و300 شخص", "200至300人"),
    ("range", 60, 100, "police-officer", "60–100 police officers", "بين 60 و100 شرطي", "60至100名警察"),
    ("range", 15, 20, "per-cent", "15–20 per cent", "بين 15 و20 في المئة", "15%至20%"),
    ("about", 15, 20, "per-cent", "about 15–20 per cent", "ما بين 15 و20 في المئة تقريباً", "约15%至20%"),
    ("about", 3000, 3000, "civilian", "about 3,000 civilians", "نحو 3000 مدني", "约3000名平民"),
    ("almost", 20000, 20000, "person", "almost 20,000 people", "قرابة 20000 شخص", "近2万人"),
    ("almost", 10, 10, "strike", "almost 10 strikes", "قرابة 10 ضربات", "近10次打击"),
    ("at-least", 7, 7, "civilian", "at least 7 civilians", "ما لا يقل عن 7 مدنيين", "至少7名平民"),
    ("at-least", 2, 2, "civilian", "at least 2 civilians", "ما لا يقل عن مدنيين اثنين", "至少2名平民"),
    ("more-than", 200, 200, "vehicle", "more than 200 vehicles", "أكثر من 200 مركبة", "200多辆车"),
    ("more-than", 7, 7, "vehicle", "more than 7 vehicles", "أكثر من 7 مركبات", "超过7辆车"),
    ("more-than", 20000, 20000, "person", "more than 20,000 people", "أكثر من 20000 شخص", "超过2万人"),
    (
        "more-than",
        500000,
        500000,
        "person",
        "more than half a million people",
        "أكثر من نصف مليون شخص",
        "超过50万人",
    ),
    ("exact", 500000, 500000, "person", "500,000 people", "500000 شخص", "50万人"),
    ("range", 300000, 500000, "person", "300,000–500,000 people", "بين 300000 و500000 شخص", "30万至50万人"),
    ("more-than", 9, 9, "vehicle", "more than 9 vehicles", "أكثر من 9 مركبات", "超过9辆车"),
    ("more-than", 10, 10, "vehicle", "more than 10 vehicles", "أكثر من 10 مركبات", "10多辆车"),
    ("more-than", 15, 15, "vehicle", "more than 15 vehicles", "أكثر من 15 مركبة", "超过15辆车"),
    ("more-than", 9990, 9990, "vehicle", "more than 9,990 vehicles", "أكثر من 9990 مركبة", "9990多辆车"),
    ("more-than", 10000, 10000, "vehicle", "more than 10,000 vehicles", "أكثر من 10000 مركبة", "超过1万辆车"),
    (
        "or-more",
        150,
        150,
        "armoured-carrier",
        "150 or more armoured carriers",
        "150 ناقلة جند مدرعة أو أكثر",
        "150辆或以上装甲运兵车",
    ),
    ("up-to", 100, 100, "person", "up to 100 people", "ما يصل إلى 100 شخص", "最多100人"),
    ("several", None, None, "bridge", "several bridges", "عدة جسور", "数座桥"),
    ("several", None, None, "year", "several years", "عدة سنوات", "数年"),
    ("dozens", None, None, "fighter", "dozens of fighters", "عشرات المقاتلين", "数十名武装人员"),
    ("hundreds", None, None, "detainee", "hundreds of detainees", "مئات المعتقلين", "数百名被关押者"),
    ("thousands", None, None, "person", "thousands of people", "آلاف الأشخاص", "数千人"),
    ("most", None, None, "civilian", "most civilians", "معظم المدنيين", "大部分平民"),
    ("none-of", None, None, "fighter", "none of the fighters", "لا أحد من المقاتلين", "无一名武装人员"),
]


def _all(voices, figure, form="full"):
    return tuple(voices[code].quantity(figure, form) for code in ("en", "ar", "zh"))


@pytest.mark.parametrize(("qualifier", "low", "high", "unit", "en", "ar", "zh"), GOLDEN)
def test_figures(voices, qualifier, low, high, unit, en, ar, zh):
    """Number, qualifier and noun agree as the table of terms says, in each language."""
    assert (en, ar, zh) == _all(voices, Quantity(low, high, qualifier, unit))


@pytest.mark.parametrize(
    ("number", "full", "oblique"),
    [(2, "معبران", "معبرين"), (3, "3 معابر", "3 معابر"), (1, "معبر واحد", "معبر واحد")],
)
def test_oblique(voices, number, full, oblique):
    """The oblique form changes the Arabic dual alone."""
    figure = Quantity(number, number, "exact", "crossing")
    assert (full, oblique) == (voices["ar"].quantity(figure), voices["ar"].quantity(figure, "oblique"))
    assert voices["en"].quantity(figure) == voices["en"].quantity(figure, "oblique")
    assert voices["zh"].quantity(figure) == voices["zh"].quantity(figure, "oblique")


def test_oblique_without_its_message(voices):
    """Where a catalog has no oblique message, the usual one stands in."""
    figure = Quantity(7, 7, "at-least", "civilian")
    assert voices["ar"].quantity(figure) == voices["ar"].quantity(figure, "oblique")


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "en", "ar", "zh"),
    [
        ("exact", 7, 7, "7", "7", "7"),
        ("range", 200, 300, "200–300", "بين 200 و300", "200至300"),
        ("about", 3000, 3000, "about 3,000", "نحو 3000", "约3000"),
        ("about", 15, 20, "about 15–20", "ما بين 15 و20 تقريباً", "约15至20"),
        ("almost", 20000, 20000, "almost 20,000", "قرابة 20000", "近2万"),
        ("at-least", 7, 7, "at least 7", "ما لا يقل عن 7", "至少7"),
        ("more-than", 200, 200, "more than 200", "أكثر من 200", "200多"),
        ("more-than", 500000, 500000, "more than half a million", "أكثر من نصف مليون", "超过50万"),
        ("or-more", 150, 150, "150 or more", "150 أو أكثر", "150或以上"),
        ("up-to", 100, 100, "up to 100", "ما يصل إلى 100", "最多100"),
        ("several", None, None, "several", "عدة", "若干"),
        ("dozens", None, None, "dozens", "عشرات", "数十"),
        ("hundreds", None, None, "hundreds", "مئات", "数百"),
        ("thousands", None, None, "thousands", "آلاف", "数千"),
        ("most", None, None, "most", "معظم", "大部分"),
        ("none-of", None, None, "none", "لا أحد", "无一"),
    ],
)
def test_bare(voices, qualifier, low, high, en, ar, zh):
    """A bare figure keeps its qualifier and loses its noun."""
    assert (en, ar, zh) == _all(voices, Quantity(low, high, qualifier, "person"), "bare")


def test_untranslated(voices):
    """A figure without a translation is said in English, whole."""
    figure = Quantity(3, 3, "at-least", "bridge")
    assert "at least 3 bridges" == voices["ar"].quantity(figure)


@pytest.mark.parametrize(
    ("translation", "said"), [("", "about 3.5 kilometres"), ("about {n} kilometre", "about ۳٫۵ kilometre")]
)
def test_number_and_noun_are_in_one_language(tmp_path, ledger, translation, said):
    """No figure is half translated; a translation that reads as its source is one all the same."""
    figure = Quantity(Decimal("3.5"), Decimal("3.5"), "about", "kilometre")
    edition = edition_of("fa")
    folder = tmp_path / edition.catalog / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalog = polib.POFile()
    catalog.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": edition.plural_forms,
    }
    message = {"msgctxt": "unit-decimal", "msgid": "about {n} kilometre"}
    message |= {"msgid_plural": "about {n} kilometres", "msgstr_plural": dict.fromkeys((0, 1), translation)}
    catalog.append(polib.POEntry(**message))
    catalog.save_as_mofile(str(folder / "evidence.mo"))
    words = Messages.load(edition, tmp_path, ledger)
    assert said == words.quantity(figure)
    assert bool(translation) == is_translated(words, figure)


def test_what_needs_no_translation_is_translated(voices):
    """A figure in the book's language, a bare one and one in per cent are in the edition's."""
    said, unsaid = (Quantity(number, number, "at-least", "bridge") for number in (3, 4))
    share = Quantity(15, 15, "exact", "share")
    assert [True, False, True, True] == [
        is_translated(voices["en"], unsaid),
        is_translated(voices["ar"], unsaid),
        is_translated(voices["ar"], said, "bare"),
        is_translated(voices["ar"], share),
    ]
    assert is_translated(voices["ar"], Quantity(7, 7, "at-least", "civilian"))


def test_unknown_unit(voices):
    """A unit that the ledger lacks is an error that names it."""
    with pytest.raises(LookupError, match="bridg"):
        voices["en"].quantity(Quantity(3, 3, "exact", "bridg"))


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "unit", "en", "ar", "zh"),
    [
        ("exact", 1, 1, "month", "one month", "شهر واحد", "一个月"),
        ("exact", 2, 2, "month", "two months", "شهران", "两个月"),
        ("exact", 6, 6, "year", "six years", "ست سنوات", "六年"),
        ("exact", 6, 6, "month", "six months", "ستة أشهر", "六个月"),
        (
            "at-least",
            7,
            7,
            "civilian",
            "at least seven civilians",
            "ما لا يقل عن سبعة مدنيين",
            "至少七名平民",
        ),
        ("almost", 10, 10, "strike", "almost ten strikes", "قرابة عشر ضربات", "近十次打击"),
        ("exact", 11, 11, "civilian", "11 civilians", "11 مدنياً", "11名平民"),
        ("range", 2, 3, "person", "2–3 people", "بين 2 و3 أشخاص", "2至3人"),
        ("exact", 0, 0, "person", "0 people", "لا أحد", "0人"),
        ("several", None, None, "bridge", "several bridges", "عدة جسور", "数座桥"),
        ("exact", 3, 3, "vehicle", "three vehicles", "3 مركبات", "3辆车"),
    ],
)
def test_words(voices, qualifier, low, high, unit, en, ar, zh):
    """A whole number up to ten is said in words that agree with its noun, where a translation has them."""
    assert (en, ar, zh) == _all(voices, Quantity(low, high, qualifier, unit), "words")


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "en", "ar", "zh"),
    [
        ("exact", "41.5", "41.5", "41.5 kilometres", "41.5 كيلومتر", "41.5公里"),
        ("exact", "1.0", "1.0", "1.0 kilometres", "1.0 كيلومتر", "1.0公里"),
        ("exact", "41.50", "41.50", "41.50 kilometres", "41.50 كيلومتر", "41.50公里"),
        ("range", "1.5", "2.5", "1.5–2.5 kilometres", "بين 1.5 و2.5 كيلومتر", "1.5至2.5公里"),
    ],
)
def test_figures_with_decimals(voices, qualifier, low, high, en, ar, zh):
    """A figure with decimals keeps them in every language, and its noun has the form that goes with them."""
    figure = Quantity(Decimal(low), Decimal(high), qualifier, "kilometre")
    for form in ("full", "words", "oblique"):
        assert (en, ar, zh) == _all(voices, figure, form)


@pytest.mark.parametrize(
    ("qualifier", "low", "high", "en", "ar", "zh"),
    [
        ("exact", 15, 15, "15%", "15%", "15%"),
        ("range", 15, 20, "15%–20%", "بين 15% و20%", "15%至20%"),
        ("about", Decimal("41.5"), Decimal("41.5"), "about 41.5%", "نحو 41.5%", "约41.5%"),
        ("more-than", 40, 40, "more than 40%", "أكثر من 40%", "超过40%"),
        ("at-least", 2, 2, "at least 2%", "ما لا يقل عن 2%", "至少2%"),
    ],
)
def test_figures_in_per_cent(voices, qualifier, low, high, en, ar, zh):
    """A figure in per cent has the sign of the language; its noun stands in the sentence."""
    figure = Quantity(low, high, qualifier, "share")
    for form in ("full", "bare", "words", "oblique"):
        assert (en, ar, zh) == _all(voices, figure, form)
