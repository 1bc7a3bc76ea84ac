"""The script of the search is whole, and holds the stemmer of its language."""

from __future__ import annotations

import pytest

from chronicle.languages.edition_making import make_edition
from chronicle.languages.language_files import DATA, known_languages, read_language
from chronicle.outputs.web.search.search_program import search_program, stemmers_licence


@pytest.mark.parametrize("code", known_languages([DATA]))
def test_each_language_has_the_stemmer_that_it_names(code: str) -> None:
    """What a language names is a stemmer that Sphinx brings; without one, words are compared as they are."""
    stemmer = make_edition(code, read_language(code, [DATA], DATA), None).stemmer
    script = search_program(stemmer)
    made = f"new {stemmer.title()}Stemmer()" if stemmer else "null"
    assert f"const STEMMER = {made};" in script
    assert (f"{stemmer.title()}Stemmer=function" in script) if stemmer else ("Stemmer=function" not in script)


def test_it_is_a_classic_script_without_comments() -> None:
    """A page that was opened from a disk may load no module; comments are not for readers."""
    lines = search_program(None).splitlines()
    assert [] == [line for line in lines if line.lstrip().startswith(("import ", "export ", "//"))]
    assert (lines[0], lines[-1]) == ("(function () {", "})();")


def test_its_licence_goes_with_it() -> None:
    """Whoever passes the stemmers on passes their licence on."""
    assert "Redistributions in binary form" in stemmers_licence()
