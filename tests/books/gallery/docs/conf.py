"""Two and more of everything that a book may have."""

extensions = ["chronicle"]
chronicle_editions = ["en", "ar", "zh"]
chronicle_book = {
    "title": "A gallery",
    "subtitle": "What {documents} tell",
    "description": "A book of two of everything, from {documents}.",
    "description_long": "A book for tests. It tells of {documents}. It ends there.",
    "how_made": "It was made by hand from {documents}.",
    "slug": "gallery",
    "version": "1.2",
    "release_date": "2026-02-03",
    "short_title": "Gallery",
    "publisher": "Two & Two",
    "responsible": "The hill’s archive",
    "responsible_sort": "Hill’s archive, The",
    "title_sort": {"en": "Gallery, A", "ar": None},
    "other_titles": {"en": ["Two of all", "Two of each"], "zh": ["长廊"]},
    "licence": "CC BY 4.0",
    "licence_address": "https://licence.example/by",
    "contact": "desk@hill.example",
    "address": "https://hill.example/gallery/",
    "reviewers": {"en": "A Reader", "ar": None, "zh": "两位读者"},
    "isbn": {
        "en": {"epub": "978-3-16-148410-0", "pdf": "978-0-306-40615-7"},
        "ar": {"pdf": "978-1-4028-9462-6"},
    },
    "contributors": [
        {"name": "Ada Arc", "sort": "Arc, Ada", "role": "edt", "agreed": True},
        {"name": "بشير", "sort": "بشير", "role": "trl", "agreed": True, "editions": ["ar"]},
    ],
    "subjects": [
        {"scheme": "Thema", "code": "NHG", "words": {"en": "Eastern history", "ar": "تاريخ الشرق"}},
        {"scheme": "BISAC", "code": "HIS026040", "words": "HISTORY / East"},
        {"words": {"en": "conflict", "ar": "نزاع", "zh": "冲突"}},
    ],
    "accessibility": {
        "en": {
            "conforms_to": "EPUB Accessibility 1.1 - WCAG 2.1 Level AA",
            "certified_by": "A Tester",
            "credential": "Tester of two schools",
            "report": "https://tester.example/report",
        },
        "zh": {"conforms_to": "EPUB Accessibility 1.1 - WCAG 2.2 Level AAA", "certified_by": "两位测试者"},
    },
    "covers": {"from": "2012-02", "to": "2014", "places": ["hill", "market"]},
    "identifiers": {
        "en": "urn:uuid:00000000-0000-4000-8000-000000000011",
        "ar": "urn:uuid:00000000-0000-4000-8000-000000000012",
        "zh": "urn:uuid:00000000-0000-4000-8000-000000000013",
    },
}
