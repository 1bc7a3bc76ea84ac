"""Hold what the extension knows of Sphinx and MyST-Parser beyond what they document.

`sphinx_private_names.py` lists each name; a test says by name which has changed in a new release.
"""

from __future__ import annotations

import gettext
import re
from typing import TYPE_CHECKING

import sphinx
from sphinx import addnodes, locale
from sphinx.search import _MINIFIED_JS_PATH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment
    from sphinx.transforms import SphinxTransform

# sphinx.transforms.i18n: `_publish_msgstr` parses each message as a document of this source, behind the file
# and the line of its paragraph. `Locale.apply` gives a message that ends in two colons an addition, for the
# sake of reStructuredText, and one of a heading an underline of twice its length.
_TRANSLATED = ":<translated>"
_ADDITION = "\n\n   dummy literal"
# sphinx.util.logging: what the handlers of warnings make of a document, a node or a line of either.
_PLACE = re.compile(rf"(?P<path>.*?)(?::(?P<line>\d*))?(?:{_TRANSLATED}(?::\d*)?)?")
_NOWHERE = "<unknown>"


def is_translated(source: str | None) -> bool:
    """Return whether a document or node was made of a translated message."""
    return _TRANSLATED in (source or "")


def without_additions(message: str) -> tuple[str, str]:
    """Return a message on one line, and the underline that Sphinx puts below a heading."""
    lines = message.removesuffix(_ADDITION).split("\n")
    underline = ""
    if len(lines) > 1 and lines[-1] == "=" * len("\n".join(lines[:-1])) * 2:
        underline = lines.pop()
    return " ".join(line.strip() for line in lines if line.strip()), underline


def place_of(location: str | None) -> tuple[str, int]:
    """Return file and line of a warning, of a translation those of its paragraph; "" and 0 where it has none.

    `…/02.md:12`, `…/02.md:`, `…/02.md:12:<translated>:1` and `<unknown>:3` are such locations.
    """
    found = _PLACE.fullmatch(location or "")
    if found is None or found["path"] == _NOWHERE:
        return "", 0
    return found["path"], int(found["line"] or 0)


def keep_target(reference: addnodes.pending_xref) -> None:
    """Save the anchor of a translated link before Sphinx overwrites it with that of another link.

    `reftargetid` is MyST-Parser's; `_NodeUpdater.update_pending_xrefs` matches links by their document alone.
    """
    if "reftargetid" in reference:
        reference["chronicle_targetid"] = reference["reftargetid"]


def restore_targets(document: nodes.document) -> None:
    """Restore the anchor of each translated link."""
    for reference in document.findall(addnodes.pending_xref):
        if "chronicle_targetid" in reference:
            reference["reftargetid"] = reference.attributes.pop("chronicle_targetid")


def forget_translations(language: str) -> None:
    """Empty the caches of translations that outlive a build in the same process, and read Sphinx's own anew.

    Neither Sphinx's nor Python's asks for the language or for a file's age: Arabic and then Chinese in one
    process gave a Chinese page with Arabic words, and a changed catalog was not read again.
    """
    locale.translators.pop(("general", "sphinx"), None)
    for key in [key for key in locale.translators if key[1] != "sphinx"]:
        del locale.translators[key]
    read, own = vars(gettext)["_translations"], str(sphinx.package_dir)
    for key in [key for key in read if not key[1].startswith(own)]:
        del read[key]
    locale.init([None, sphinx.package_dir / "locale"], language)


def forget_doctrees(env: BuildEnvironment) -> None:
    """Empty the caches of read documents, which are not told when a document is read again."""
    for cache in ("_pickled_doctree_cache", "_write_doc_doctree_cache"):
        vars(env)[cache].clear()
    vars(env).pop("master_doctree", None)


def given_settings(config: Config) -> Mapping[str, object]:
    """Return everything that conf.py gives, also what no extension asks for."""
    return config._raw_config


def stemmer_script(name: str) -> str:
    """Return a stemmer of Snowball as a script that declares it: `ArabicStemmer`."""
    scripts = (_MINIFIED_JS_PATH / f"{part}-stemmer.js" for part in ("base", name))
    return "\n".join(("var BaseStemmer;", *(path.read_text(encoding="utf-8") for path in scripts)))


def take_out(app: Sphinx, transforms: Iterable[type[SphinxTransform]]) -> None:
    """Remove transforms that Sphinx applies before a document is written; no setting does this."""
    for transform in transforms:
        while transform in app.registry.post_transforms:
            app.registry.post_transforms.remove(transform)


def stopped_at_settings(frames: Iterable[tuple[str, str]]) -> bool:
    """Return whether Sphinx stopped in its own code while it read its settings.

    Frames are file and function, the outermost first: `Sphinx.__init__` takes settings in by itself and
    through methods called `_init_…`.
    """
    inside = list(_after_application(frames))
    if not inside or not inside[0][1].startswith(("__init__", "_init")):
        return False
    return not any("/chronicle/" in file for file, _function in inside)


def _after_application(frames: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the frames from the last one of `sphinx/application.py` on."""
    all_frames = list(frames)
    own = [at for at, (file, _function) in enumerate(all_frames) if file.endswith("sphinx/application.py")]
    yield from all_frames[own[-1] :] if own else ()
