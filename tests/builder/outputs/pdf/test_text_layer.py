"""Letters for glyphs, and lines whose words can be found."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import page
import pytest
from PIL import Image, ImageChops

from chronicle.oracles.preflight.engines import ENGINES
from chronicle.oracles.preflight.page_words import words
from chronicle.outputs.pdf.glyphs import NO_CHARACTER, Face, letters_of, text_of
from chronicle.outputs.pdf.text_layer import _Writer, mend
from tests.builder.oracles.preflight.conftest import chapter_of, proof_of

if TYPE_CHECKING:
    from pathlib import Path

LINE = "أُعدّ الكتاب. في أيار بقي أحياء، أما أنباء ويكيبيديا عن سوريا فلم يُضف إليها أحد شيئاً ولا يُذكر خبر."


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("uni0623", "أ"),
        ("uni062E.medi_SadHaaInit", "خ"),
        ("uni06440627", "لا"),
        ("uni0644_uni0627.fina", "لا"),
        ("aAlf.fina", ""),
        ("uni06", ""),
    ],
)
def test_a_glyph_is_called_by_its_letters(name: str, letters: str) -> None:
    """The name of a glyph tells its letters up to the first full stop."""
    assert letters == letters_of(name)


@pytest.mark.parametrize(
    ("cluster", "named", "text"),
    [
        ("", "أ", "أ"),
        ("", "", NO_CHARACTER),
        ("أُ", "\u064f", "\u064f"),
        ("خ", "ـ", "ـ"),
        ("لا", "ل", "لا"),
        ("ffi", "", "ffi"),
    ],
)
def test_the_text_of_a_glyph(cluster: str, named: str, text: str) -> None:
    """A letter without text has that of its name, a mark does not stand for the letter under it (U-WP-33)."""
    assert text == text_of(cluster, named)


@pytest.mark.parametrize("name", list(ENGINES))
def test_arabic_words_are_found(name: str, tmp_path: Path) -> None:
    """Letters first met under a vowel mark, words with wide gaps or marks, are found by either program.

    Upstream: U-RD-03.
    """
    proof = proof_of("ar", chapter_of(LINE), tmp_path)
    found = words(ENGINES[name](proof.path)[0])
    assert [] == [word for word in words(LINE) if word not in found]
    for profile in ("ua1", "3a"):
        assert [] == [failure.message for failure in page.validate_pdf(proof.path, profile=profile).failures]


def test_marks_are_written_before_the_letters_at_their_places() -> None:
    """Letters follow each other without a break; a mark stands where it stood, with an empty text.

    Upstream: U-RD-04.
    """
    face = Face(list, {1: "ب", 2: "\u064f"}, {1: 500, 2: 0}, {1: 40})
    writer = _Writer({"F": face}, {"F": frozenset({2})})
    for item in (b"BT", b"1 0 0 -1 0 0 Tm", b"/F 10 Tf", b"[<0001>-20<0002>20<0001>] TJ", b"ET"):
        writer.take(item)
    assert [
        b"BT",
        b"1 0 0 -1 0 0 Tm",
        b"/F 10 Tf",
        b"4.8000 0 Td",
        b"/Span",
        b"<</ActualText ()>>",
        b"BDC",
        b"[<0002>] TJ",
        b"EMC",
        b"-4.8000 0 Td",
        b"/F 10 Tf",
        b"[<0001>40<0001>] TJ",
        b"ET",
    ] == writer.written


def test_a_line_looks_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written for readers' programs changes nothing of what is seen (U-RD-05)."""
    from chronicle.outputs.pdf import text_layer

    mended = proof_of("ar", chapter_of(LINE), tmp_path).path.rename(tmp_path / "mended.pdf")
    monkeypatch.setattr(text_layer, "_mended", lambda content, _faces, _unread: list(content))
    monkeypatch.setattr(text_layer, "widen", lambda _face: None)
    plain = proof_of("ar", chapter_of(LINE), tmp_path).path
    for path in (mended, plain):
        subprocess.run(["pdftoppm", "-gray", "-r", "150", str(path), str(path.with_suffix(""))], check=True)
    one, other = (Image.open(next(tmp_path.glob(f"{path.stem}-*.pgm"))) for path in (mended, plain))
    assert sum(ImageChops.difference(one, other).histogram()[120:]) == 0


@pytest.mark.parametrize(
    ("run", "widened"),
    [
        (b"[<0001>-30<0001>] TJ", {1: 30}),  # a shift to the right inside a word
        (b"[<0001>-25<0001>] TJ", {}),  # too narrow to be read as a space
        (b"[<0001>-30<0001>-40.2<0001>] TJ", {1: 41}),  # the widest counts
        (b"[<0001>-20<0003>-5<0001>] TJ", {1: 45}),  # a stroke between them is as wide as it is
        (b"[<0001>-30<0004>] TJ", {}),  # no letter of Arabic
        (b"[<0004>-30<0001>] TJ", {}),
        (b"[-30<0001>] TJ", {}),
    ],
)
def test_a_gap_inside_a_word_is_given_to_the_letter_before_it(run: bytes, widened: dict[int, int]) -> None:
    """Lest it be read as a space; words look as before."""
    face = Face(lambda: [""] * 5, {1: "ب", 3: "\u0640", 4: "a"}, {1: 500, 3: 20, 4: 400})
    (mended,) = mend({"F": face}, [[b"BT", b"/F 10 Tf", run, b"ET", 3]])
    assert widened == face.widened
    assert 500 + widened.get(1, 0) == face.widths[1]
    assert 3 == mended[-1]


def test_a_page_without_marks_is_left_as_it_is() -> None:
    """Where another page has them, too; what only follows a shift, or is widened, is written anew."""
    plain = Face(lambda: [""] * 3, {1: "a"}, {1: 500})
    marked = Face(lambda: [""] * 3, {1: "ب", 2: "\u064f"}, {1: 500, 2: 0})
    first = [b"BT", b"/F 10 Tf", b"[<0001>-5.0<0001>] TJ", b"ET"]
    second = [*first[:-1], b"[<0001>-7] TJ", b"[<0001>] TJ", b"/G 10 Tf", b"[<00010002>] TJ", b"ET"]
    assert [
        first,
        [
            *(b"/G 10 Tf", b"25.1200 0 Td", b"/Span", b"<</ActualText ()>>", b"BDC", b"[<0002>] TJ", b"EMC"),
            *(
                b"-25.1200 0 Td",
                *first[:-1],
                b"[<0001>] TJ",
                b"[-7<0001>] TJ",
                b"/G 10 Tf",
                b"[<0001>] TJ",
                b"ET",
            ),
        ],
    ] == mend({"F": plain, "G": marked}, [first, second])


def test_the_face_and_rise_of_a_line_are_set_again_behind_its_marks() -> None:
    """Marks are written in their own; what follows is in those that were set before the line began."""
    face, other = Face(list, {1: "ب"}, {1: 500}), Face(list, {2: "\u064f"}, {2: 0})
    writer = _Writer({"F": face, "G": other}, {"F": frozenset(), "G": frozenset({2})})
    tm = b"1 0 0 -1 0 0 Tm"
    for item in (b"/F 10 Tf", tm, b"[<0001>] TJ", b"/G 8 Tf", b"3 Ts", b"[<0002>] TJ", b"ET"):
        writer.take(item)
    assert [
        *(b"/F 10 Tf", tm),
        *(
            b"/G 8 Tf",
            b"3 Ts",
            b"5.0000 0 Td",
            b"/Span",
            b"<</ActualText ()>>",
            b"BDC",
            b"[<0002>] TJ",
            b"EMC",
        ),
        *(b"-5.0000 0 Td", b"0 Ts", b"/F 10 Tf"),
        *(b"[<0001>] TJ", b"/G 8 Tf", b"3 Ts", b"ET"),
    ] == writer.written
