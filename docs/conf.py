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
    "epub": 2000,
    "light_epub": 600,
}
# The one place of the book's facts. A draft leaves out what is None; a release refuses it.
# Title, subtitle, descriptions and how_made are translated in book.po; {documents} is how many there are.
chronicle_book = {
    "title": "Homs under Siege",
    "subtitle": "What {documents} say of the years 2011 to 2024, and where they differ",
    "description": (
        "What {documents} say about the city of Homs between 2011 and 2024, "
        "with a source for every number and date, and with their differences shown."
    ),
    "description_long": (
        "This book sets side by side what {documents} say about the city of Homs between 2011 and 2024: "
        "demonstrations and shootings, the siege of its districts and the truces, "
        "those who were killed, those who were arrested and those who left, and what came after. "
        "Every number and every date has a note that names the document it comes from. "
        "Where documents differ, a register shows by how much, and the text does not choose between them. "
        "Appendices list events by date, casualties, names and documents; the evidence comes along as data. "
        "The book appears in English, Arabic and Chinese, with the same paragraphs and notes in each."
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
    "licence_address": None,
    "contact": None,
    # Where the published files stand on the web: a folder, https://…/; pages then name their addresses.
    "address": None,
    "reviewers": {"en": None, "ar": None, "zh": None},
    # Nobody is named who has not asked for it.
    "contributors": None,
    "subjects": [
        {
            "scheme": "Thema",
            "code": "NHG",
            "words": {"en": "Middle Eastern history", "ar": "تاريخ الشرق الأوسط", "zh": "中东史"},
        },
        {
            "scheme": "Thema",
            "code": "JPVH",
            "words": {
                "en": "Human rights, civil rights",
                "ar": "حقوق الإنسان والحقوق المدنية",
                "zh": "人权，公民权利",
            },
        },
        {"scheme": "Thema", "code": "1FBS", "words": {"en": "Syria", "ar": "سوريا", "zh": "叙利亚"}},
        {
            "scheme": "Thema",
            "code": "3MR",
            "words": {"en": "21st century", "ar": "القرن الحادي والعشرون", "zh": "21世纪"},
        },
        {"scheme": "BISAC", "code": "HIS026040", "words": "HISTORY / Middle East / Syria"},
        {"words": {"en": "armed conflict", "ar": "نزاع مسلح", "zh": "武装冲突"}},
    ],
    "covers": {"from": "2011", "to": "2024", "places": ["homs"]},
    "isbn": None,
}
