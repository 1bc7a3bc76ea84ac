"""Forms are found as each script writes them."""

from __future__ import annotations

import pytest

from chronicle.catalogs.prose.matching import Forms


@pytest.mark.parametrize(
    ("script", "form", "text", "found"),
    [
        ("Latn", "civil war", "The civil\nwar went on.", ["civil\nwar"]),
        ("Latn", "rebel-", "Rebellious rebels; a rebel.", ["Rebellious", "rebels", "rebel"]),
        ("Latn", "rout", "The route, en route, a rout.", ["rout"]),
        ("Latn", "Assad’s army", "Assad's army", ["Assad's army"]),
        ("Arab", "النظام", "قال النظام", ["النظام"]),
        ("Arab", "النظام", "وبالنظام", ["وبالنظام"]),
        ("Arab", "النظام", "للنظام", ["للنظام"]),
        ("Arab", "النظام", "نظام", []),
        ("Arab", "ثورة", "والثوره", ["والثوره"]),
        ("Arab", "إرهاب", "الارهاب", ["الارهاب"]),
        ("Arab", "حررت", "حَرَّرَت", ["حَرَّرَت"]),
        ("Arab", "متمرد-", "والمتمردون", ["والمتمرد"]),
        ("Arab", "سقط", "مسقط سقطت", []),
        ("Hans", "政权", "反政权者", ["政权"]),
    ],
)
def test_a_form_is_found(script: str, form: str, text: str, found: list[str]) -> None:
    """Whole words in Latin and Arabic script, anywhere in Han."""
    assert found == [text[span.start : span.end] for span in Forms([form], script).spans(text)]


def test_strict_matching_tells_letters_apart() -> None:
    """A wrong spelling is not found in the right one."""
    assert [] == list(Forms(["مائة"], "Arab", strict=True).spans("مئة"))
    assert [] == list(Forms(["سوريه"], "Arab", strict=True).spans("سورية"))


def test_the_longest_form_wins() -> None:
    """Of two forms in one place the longer is told."""
    forms = Forms(["النظام", "قوات النظام", "نظام"], "Arab")
    assert ["قوات النظام"] == [span.form for span in forms.spans("وقوات النظام")]


def test_hidden_text_keeps_its_length() -> None:
    """Places in the text stay what they were."""
    assert "the \x00\x00\x00\x00\x00 war" == Forms(["civil"], "Latn").hide("the civil war")


def test_no_forms_find_nothing() -> None:
    """An empty table is no pattern that matches everywhere."""
    assert [] == list(Forms([], "Latn").spans("anything"))
