"""What is kept of a document lives as long as what was read from it."""

from __future__ import annotations

import pickle
from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from chronicle.sphinx_ext.domain import BookDomain, Kept, domain_of, kept
from tests.builder.sphinx_ext.environments import environment

if TYPE_CHECKING:
    from tests.builder.sphinx_ext.conftest import TinyBook

KINDS = [each.name for each in fields(Kept)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_that_is_read_again_is_forgotten(kind: str) -> None:
    """Of a document that is cleared nothing is left, of the others everything."""
    env = environment()
    getattr(kept(env), kind).update(one="of one", other="of the other")
    domain_of(env).clear_doc("one")
    domain_of(env).clear_doc("never read")
    assert getattr(kept(env), kind) == {"other": "of the other"}


@pytest.mark.parametrize("kind", KINDS)
def test_what_another_process_read_is_taken_over(kind: str) -> None:
    """Of the other process's documents those count that it has read; the rest it only had from this one."""
    env, other = environment(), environment()
    getattr(kept(env), kind).update(mine="new", theirs="old")
    getattr(kept(other), kind).update(mine="old", theirs="new")
    domain_of(env).merge_domaindata({"theirs", "of which nothing is kept"}, domain_of(other).data)
    assert getattr(kept(env), kind) == {"mine": "new", "theirs": "new"}


def test_what_a_document_was_read_from_outlives_its_clearing() -> None:
    """It is noted before Sphinx clears the document that it is about to read."""
    env = environment()
    domain_of(env).read_from["one"] = "digest"
    domain_of(env).clear_doc("one")
    assert domain_of(env).read_from == {"one": "digest"}


def test_two_environments_share_nothing() -> None:
    """A second book in the same process begins with nothing."""
    kept(environment()).called["one"] = {"figure": 1}
    assert kept(environment()).called == {}


def test_data_in_an_earlier_form_is_read_anew(tiny: TinyBook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the form of what is kept has another version, Sphinx reads the whole book again."""
    everything = tiny.build().read
    assert tiny.build().read == []
    monkeypatch.setattr(BookDomain, "data_version", BookDomain.data_version + 1)
    assert everything == tiny.build().read != []


def test_the_book_itself_is_not_kept(tiny: TinyBook) -> None:
    """The ledger and the words are read anew by each run: the pickled environment holds neither."""
    env = tiny.build().app.env
    again = pickle.loads(pickle.dumps(env))  # noqa: S301 - our own
    assert again.domaindata[BookDomain.name].keys() == {"version", "kept", "read_from"}
    assert again.domains is None
