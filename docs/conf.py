"""Sphinx's configuration. What all editions share is set by the extension `chronicle`."""

extensions = ["myst_parser", "chronicle"]
language = "en"
chronicle_editions = ["en", "ar", "zh"]
copyright = "the authors, under the licence that the imprint names"

# False leaves the maps out, with their tables and their numbers, in every edition.
chronicle_maps = True

# What make measure may find, at most; of story at least. A release goes no further.
chronicle_limits = {
    "pages": {"en": 150, "ar": 175, "zh": 160},
    "empty_pages": 14,
    "empty_pages_from": "front/in-brief",
    "story": 40,
    "story_of_chapters": 65,
    "note_mean": {"en": 25, "ar": 25, "zh": 40},
    "note_longest": {"en": 60, "ar": 60, "zh": 90},
    "repeated": 10,
    "absent": 10,
    "ends_absent": 12,
}
# The one place of the book's facts. A draft leaves out what is None; a release refuses it.
# The first four are translated in book.po; {documents} is how many there are.
chronicle_book = {
    "title": "Homs under Siege",
    "subtitle": "What {documents} say of the years 2011 to 2024, and where they differ",
    "description": (
        "What {documents} say about the city of Homs between 2011 and 2024, "
        "with a source for every number and date, and with their differences shown."
    ),
    "how_made": (
        "The text and its translations were drafted by machine from {documents}, and checked by machine."
    ),
    "slug": "homs-under-siege",
    "version": "0.1.0",
    "release_date": None,
    "identifiers": {
        "en": "urn:uuid:3d0f74c3-556f-4eb0-8ced-4fbb9270922f",
        "ar": "urn:uuid:c38e93d0-7ff2-4f70-a968-c64c3a8f43c5",
        "zh": "urn:uuid:055f8b49-3bb0-462d-bea1-5087e585ac1d",
    },
    "publisher": None,
    "responsible": None,
    "licence": None,
    "contact": None,
    "reviewers": {"en": None, "ar": None, "zh": None},
}
