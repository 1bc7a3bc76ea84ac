"""All that a book's settings and folders make of each language, and every fault of them."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.core.problems import ProblemsFound
from chronicle.languages.checks import Checks, unreadable_patterns
from chronicle.languages.chosen import how_to_add, read_editions
from chronicle.languages.cldr_defaults import data_of
from chronicle.languages.deriving import derived_text, with_derived_names
from chronicle.languages.edition_making import numerals_of, plural_rule
from chronicle.languages.editions import Editions
from chronicle.languages.language_files import DATA, known_languages, read_language
from chronicle.languages.meant_language import meant_language
from chronicle.languages.scripts import SCRIPTS
from chronicle.languages.scripts.characters import characters_in, is_letter, script_in_name, width_of
from chronicle.languages.scripts.choice import by_language, script_of_language, scripts_in, without_kin
from tests.languages import edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.approved import Approved

KNOWN = known_languages((DATA,))
SETTINGS = (
    "",
    "language = 'zh_CN'",
    "language = 'zh-Hans'\nchronicle_editions = ['zh', 'zh-Hant', 'en']",
    "chronicle_editions = ['en', 'zh-Hant']",
    "language = 'fr'\nchronicle_editions = ['he', 'ja']",
    "chronicle_editions = ['en', 'ar']\nchronicle_languages = {'ar': {'numbers': 'plain', 'months': ['ar']}}",
    "chronicle_editions = ['en', 'own', 'bare']",
    "chronicle_editions = ['en', 'ar', 'en', 'arr', 3, 'xx']",
    "chronicle_editions = ['en', 'zh', 'zh-Hant', 'twice']",
    "chronicle_editions = 'en'",
    "chronicle_editions = []",
    "chronicle_editions = [x for x in 'ab']",
    "language = 'en' + 'x'",
    "language = 'tlh'\nchronicle_editions = ['tlh']",
    "chronicle_languages = []",
    "chronicle_languages = {'ar': [], 'ax': {}, 'zh': {'numbers': 'many', 'x': 1}}",
    "chronicle_editions = ['en', 'fr']\nchronicle_languages = {'fr': {'catalog': 'en', 'tag': 'en-GB'}}",
    "chronicle_languages = {'en': {'digits': 'roman', 'plural_forms': 'nplurals=2; plural=n;',"
    " 'locale': 'xx_YY', 'months': ['zz'], 'script': 'Goth'}}",
    "chronicle_editions = ['en', 'broken', 'no-locale', 'odd', 'void']",
)
FOLDERS = {
    "own/language.yaml": "locale: de_DE\nname: Eigen\nnumbers: plain\narticles: [der, die]\n"
    "spacing:\n  - {before: ';!', space: \"\\u00A0\"}\n  - {after: '«', space: \"\\u202F\"}\n"
    "contractions:\n  - {apart: 'in dem', joined: im}\n  - {apart: 'zu der', joined: zur}\n",
    "own/checks.yaml": "numbers: [zwei, drei]\ncounted: [Tage, Menschen]\n"
    "tics:\n  - {pattern: 'x+', reason: r, remedy: m}\n  - {pattern: 'y', reason: s, remedy: n}\n",
    "bare/language.yaml": "locale: pl\n",
    "twice/language.yaml": "locale: zh_HK\nderives: {from: zh-Hant, table: s2hk}\n",
    "zh-Hant/exceptions.yaml": "exceptions:\n  - {from: 山岗, to: 山崗}\n  - {from: 山, to: 嶺}\n",
}
BROKEN = {
    "no-locale/language.yaml": "name: None\nnumbers: myriads\n",
    "odd/language.yaml": "locale: ja\nnumbers: myriads\nmyriads: 3\nlongest_note: -1\ndirektion: ltr\n",
    "odd/exceptions.yaml": "exceptions:\n  - {from: a}\n",
    "void/language.yaml": "",
    "broken/language.yaml": "locale: [\n",
    "broken/checks.yaml": "numbers: [a]\ncounted: [b]\nverb: '('\nabsent: ['ok', '[']\n"
    "tics:\n  - {pattern: '*', reason: r, remedy: m}\n",
}
CHINESE = (
    "卫队炮击了“上集市”，他说‘头发’和“里面‘两层’的”。",
    "山岗上的it's 软件 {place}`market` 里",
    "没有”收尾“的",
    "",
)
NAMES = {
    "names": {"en": {"main": "Hill"}, "zh": {"main": "山岗", "forms": ["山岗上", "台风"]}},
    "titles": {"zh": "头发", "zh-Hant": "given"},
    "notes": [{"zh": "软件"}, {"zh": ""}, {"en": "x"}],
    "plain": 3,
}
TEXTS = ("plain", "Hill التل 山岗", "Москва и תל", "カナ漢字", "12 + ½", "ʿAyn ж")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return a book with languages of its own, right and wrong."""
    for name, text in FOLDERS.items():
        path = tmp_path / "docs/languages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Folders(tmp_path)


def test_languages(approved: Approved) -> None:
    """Each language of the package is set by these data, those of CLDR among them."""
    told: list[object] = []
    for code in KNOWN:
        edition = edition_of(code)
        told.append(
            f"=== {code} {edition.numeral('4.12')} {edition.contracted('de le mai à le 1er, de avril')}"
        )
        told += [
            f"  {each.name}: {value}"
            for each in fields(edition)
            if each.compare and each.name != "translates" and (value := getattr(edition, each.name))
        ]
        count, choose = plural_rule(edition.plural_forms)
        told.append(f"  plurals {count}: {[choose(n) for n in (0, 1, 2, 3, 5, 11, 21, 100, 102)]}")
    for code, locale in (("de", "de_DE"), ("ur", "ur"), ("pl", "pl"), ("pt-BR", "pt_BR"), ("am", "am")):
        told += [f"CLDR {code}", *(f"  {name}: {value}" for name, value in data_of(code, locale).items())]
    approved(*told)


def test_settings(folders: Folders, approved: Approved) -> None:
    """What a book's configuration chooses and changes is what it has; each fault is told with its line."""
    told: list[object] = []
    for conf in SETTINGS:
        for name in BROKEN if "broken" in conf else ():
            (folders.languages / name).parent.mkdir(exist_ok=True)
            (folders.languages / name).write_text(BROKEN[name], "utf-8")
        (folders.docs / "conf.py").write_text(f"{conf}\n", "utf-8")
        told += ["===", conf]
        try:
            editions = read_editions(folders)
        except ProblemsFound as found:
            told += found.problems
            continue
        told.append(
            f"of {editions.source.code}: {editions.codes}, written {[each.code for each in editions.written]}"
        )
        for each in editions.all:
            how = each.derivation and (
                each.derivation.base.code,
                each.derivation.table,
                each.derivation.exceptions,
            )
            told.append(f"  {each.code} {each.catalog} {each.tag} {each.name} {each.script} {each.numbers}")
            told.append(f"    {each.months} {each.articles} {each.spaces} {each.contractions} {how}")
            told.append(f"    {[path.parent.name for path in each.interface]}")
            if each.checks and each.code == "own":
                told.append(each.checks)
    (folders.docs / "conf.py").write_text("chronicle_editions = ['en', 'ar']\n", "utf-8")
    also = read_editions(folders, ["fr", "ar", "own"])
    told.append(f"also {also.codes}")
    for code in ("ar", "own", "broken"):
        try:
            files = read_language(code, (DATA, folders.languages), folders.root)
        except ProblemsFound as found:
            told += found.problems
        else:
            told += [
                f"{code} {name}: {given.value} {given.path.rpartition('/')[2]}:{given.line}"
                for name, given in files.data.items()
            ]
    approved(*told, how_to_add("xx"), known_languages((DATA, folders.languages)))


def test_checks(approved: Approved) -> None:
    """What the data of the package say for the checks, counted, and which patterns cannot be read."""
    told: list[str] = []
    for code in KNOWN:
        checks = edition_of(code).checks
        if checks is None:
            told.append(f"{code}: none")
            continue
        sizes = {each.name: getattr(checks, each.name) for each in fields(Checks)}
        told.append(f"{code}: {[n for n, value in sizes.items() if value is None or value == ()]} are empty")
    wrong = {
        "verb": "(",
        "nobody": "a",
        "unsaid": "[",
        "joined": "*",
        "contracted": "ok",
        "absent": ["a", "("],
    }
    rows = [{"pattern": "ok"}, {"pattern": "+"}, {"pattern": r"[\p{Arabic}"}]
    told += [
        f"{where} {why}" for where, why in unreadable_patterns(wrong | {"tics": rows, "misplaced": rows})
    ]
    approved(*told)


def test_derived(approved: Approved, folders: Folders) -> None:
    """What is derived of another edition: phrases, exceptions, quotation marks, names by language."""
    conf = "language = 'en'\nchronicle_editions = ['en', 'zh', 'zh-Hant']\n"
    (folders.docs / "conf.py").write_text(conf, "utf-8")
    editions = read_editions(folders)
    derived = editions.of("zh-Hant")
    bare = replace(derived, derivation=derived.derivation and replace(derived.derivation, exceptions=()))
    kept = re.compile(r"\{place\}`[^`]*`|(?P<said>上集市)|头发")
    told = []
    for text in CHINESE:
        told += [derived_text(text, each) for each in (derived, bare, editions.of("zh"))]
        told.append(derived_text(text, derived, kept))
    names = with_derived_names(dict(NAMES), Editions(editions.all, editions.source).all)
    approved(*told, names)


def test_scripts(approved: Approved) -> None:
    """How each script is set, which a text needs, and which language a word means."""
    told: list[object] = [*(replace(each, misplaced=()) for each in SCRIPTS)]
    told += [
        f"{each.slug} {each.slants} {[face.family for face in each.print.typefaces]}" for each in SCRIPTS
    ]
    for tag in (
        "en",
        "ar-SY",
        "zh",
        "zh-Hant",
        "zh-TW",
        "zh-HK",
        "ja",
        "he",
        "ru",
        "sr-Latn",
        "ur",
        "am",
        "x?",
        "",
    ):
        script = script_of_language(tag)
        told.append(f"{tag}: {script and script.code}")
    latin, arabic = SCRIPTS[0], SCRIPTS[1]
    for text in TEXTS:
        for own, languages in ((latin, ()), (arabic, ("zh-Hant", "ja")), (latin, ("ar", "xx"))):
            found = [each.code for each in scripts_in(text, own, languages)]
            told.append(f"{text} in {own.code}, {languages}: {found}")
    told.append(f"kin {[each.code for each in without_kin(SCRIPTS)]}")
    tags = ("en", "zh", "zh-Hant", "zh-TW", "ar", "ur-PK", "ja", "am", "sr", "sr-Latn", "ru")
    for scripts in (SCRIPTS, SCRIPTS[:3], SCRIPTS[2:4]):
        told.append([f"{tag} {script.code}" for tag, script in by_language(tags, scripts)])
    words = ("arabic", "العربية", "AR", "ar_SY", "Chinese", "français", "zh-hant", "klingon", "a")
    told += [f"{each} means {meant_language(each, KNOWN)!r}" for each in words]
    told += [
        f"{each!r}: {script_in_name(each)} {is_letter(each)} {width_of(each * 2)}" for each in "aا汉1ー，Я"
    ]
    told.append(f"{sorted(characters_in('a-c٠-٢'))} {sorted(characters_in(''))}")
    told += [f"{each}: {numerals_of(each)}" for each in ("latn", "arab", "arabext")]
    approved(*told)
