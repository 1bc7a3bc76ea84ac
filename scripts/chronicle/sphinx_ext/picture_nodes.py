"""Check each picture when a document is read, and show the one that may be published in all outputs."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms.images import DataURIExtractor, ImageDownloader

from chronicle.pictures.clean import publish
from chronicle.pictures.cleaned import PictureFault
from chronicle.sphinx_ext.domain import kept
from chronicle.sphinx_ext.faults import line_of, report
from chronicle.sphinx_ext.insides import take_out

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from chronicle.pictures.cleaned import Published


def register(app: Sphinx) -> None:
    """Check pictures after Sphinx has found their files; take out what would fetch them (U-SPH-26)."""
    app.connect("doctree-read", check_pictures)
    take_out(app, (ImageDownloader, DataURIExtractor))


def folder_of(env: BuildEnvironment) -> Path:
    """Return where the pictures of an edition lie that may be published."""
    return Path(env.doctreedir) / "pictures"


def check_pictures(app: Sphinx, doctree: nodes.document) -> None:
    """Put the published form in place of each picture; note what is wrong with those that have none."""
    for node in doctree.findall(nodes.image):
        given = str(node.get("original_uri") or node["uri"])  # as the chapter says it
        line = line_of(node)
        if not str(node.get("alt") or "").strip():
            report(app.env, "P007", f"the picture {given} has no text alternative.", line=line, subject=given)
        for address in sorted(set((node.get("candidates") or {"?": given}).values())):
            _check(app.env, node, address, line)


def _check(env: BuildEnvironment, node: nodes.image, address: str, line: int) -> None:
    path = Path(env.srcdir) / address
    name = str(node.get("original_uri") or address)
    refused = kept(env).faults.get(env.current_document.docname, ())
    if any(problem.code == "M060" and problem.subject in {name, address} for problem in refused):
        return  # the lint has named it, with its own line
    if "?" in (node.get("candidates") or {"?": address}):
        report(env, "M060", "a picture would be loaded from this address.", line=line, subject=name)
    elif not path.resolve().is_relative_to(Path(env.srcdir).resolve()):
        report(env, "M061", f"the picture {address} lies outside docs/.", line=line, subject=name)
    elif path.is_dir():
        report(env, "M063", f"the picture {address} is a folder.", line=line, subject=name)
    elif path.is_file():  # else Sphinx says that it is not there
        try:
            picture = publish(path)
        except PictureFault as fault:
            message = f"the picture {address} cannot be published: {fault.message}"
            report(env, fault.code, message, line=line, subject=name)
        else:
            _put(env, node, path.stem, picture)


def _put(env: BuildEnvironment, node: nodes.image, name: str, picture: Published) -> None:
    """Write a published picture beside the doctrees under a unique name, and point its node to the file."""
    digest = hashlib.sha256(picture.content).hexdigest()[:8]
    plain = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "picture"
    target = folder_of(env) / f"{plain}-{digest}{picture.suffix}"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(picture.content)
    address = Path(os.path.relpath(target, env.srcdir)).as_posix()
    node["uri"] = address
    node["candidates"] = {"*": address}
    env.images.add_file(env.current_document.docname, address)
