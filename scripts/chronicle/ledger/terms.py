"""The records of terms.yaml: wording, glossary, and what a book asks of its prose."""

from dataclasses import dataclass, field
from typing import Annotated

from chronicle.ledger.annotations import means
from chronicle.ledger.edition_names import Names
from chronicle.ledger.origin import NOWHERE, Origin
from chronicle.ledger.values import Id, ListsByEdition, Message, Text

_Words = Annotated[tuple[Text, ...], means(minItems=1, uniqueItems=True)]
_Most = Annotated[int, means(minimum=0)]


@dataclass(frozen=True)
class Wording:
    """One sense, the forms to keep out of the narrator's voice, and what to write."""

    id: Id | None
    sense: Annotated[Text, means("What is meant.")]
    group: Annotated[Text | None, means("The heading that the row stands under.")]
    keep_out: Annotated[ListsByEdition, means("The forms to keep out, for each edition.", optional=True)]
    narrator: Annotated[ListsByEdition, means("What to write instead, for each edition.", optional=True)]
    allowed: Annotated[Text | None, means("Where the form may stand when quoted and attributed.")] = None
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Variants:
    """The unused spellings of one name."""

    id: Annotated[Id, means("The name that they are spellings of.")]
    spellings: ListsByEdition
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Synonyms:
    """Words that a reader who searches the book may use for one thing."""

    words: Annotated[ListsByEdition, means("The words, in the language of each edition.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class AttributionWords:
    """The words of one language."""

    language: Annotated[Text, means("The edition whose chapters are asked.")]
    deeds: Annotated[_Words, means("Words of which a sentence tells only with its document.")]
    referring: Annotated[_Words, means("What may stand for a document's name.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Sign:
    """One such name or sign."""

    text: Annotated[Text, means("The name or sign, as it stands in the texts.")]
    because: Annotated[Text, means("Why it is no number of the ledger.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Waiver:
    """A phrase, the check that it may fail, and why."""

    check: Annotated[str, means("The code of the check, such as T060.", pattern="^[EMT][0-9]{3}$")]
    language: Annotated[Text, means("The edition whose text holds the phrase.")]
    text: Annotated[Text, means("The phrase, as it stands in the text; for M095 the claims of the note.")]
    because: Annotated[Text, means("Why the phrase is right all the same.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class GlossaryTerm:
    """A term explained in the glossary."""

    id: Id
    names: Names
    definition: Annotated[Message | None, means("What it means in this book.")]
    note: Annotated[Message | None, means("What else a reader should know.")]
    origin: Origin = field(compare=False, default=NOWHERE)


@dataclass(frozen=True)
class Unwanted:
    """One word and its better."""

    text: Annotated[Text, means("The word, as it would be found.")]
    instead: Annotated[Text, means("What to write.")]


@dataclass(frozen=True)
class ProseStandard:
    """The most that the prose of one language may have.

    Where nothing is asked, there is None.
    """

    language: Annotated[Text, means("The edition that is asked.")]
    absences: Annotated[_Most | None, means("Sentences in a section that tell of an absence.")] = None
    names_in_a_row: Annotated[
        _Most | None,
        means("Sentences one after the other that begin with the name of a document."),
    ] = None
    openings: Annotated[
        _Most | None,
        means("Paragraphs of a section that begin with one of the words that the language lists."),
    ] = None
    pronouns: Annotated[
        float | None,
        means("Pronouns for things in a thousand characters of a document.", minimum=0),
    ] = None
    full_names: Annotated[
        _Most | None,
        means("Times that a section may name a document in full, where it has a short name."),
    ] = None
    figures_below: Annotated[_Most | None, means("Whole numbers below this stand in words.")] = None
    unwanted: Annotated[
        tuple[Unwanted, ...],
        means("Words that stand nowhere, in titles and quotations neither."),
    ] = ()
    origin: Origin = field(compare=False, default=NOWHERE)
