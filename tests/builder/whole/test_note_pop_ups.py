"""Notes of an EPUB are shown where they are called, and lead back, in a reader that knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from chronicle.oracles.reading.reader import browser, opened
from chronicle.oracles.reading.screens import PHONE
from tests.pages import build, make_catalogs

if TYPE_CHECKING:
    from pathlib import Path

# Click each mark as a person would, and what leads back; return the notes that came up, and where that leads.
CLICK = """async index => {
  const { FootnoteHandler } = await import('/reader/footnotes.js')
  const view = document.querySelector('foliate-view')
  const handler = new FootnoteHandler()
  const shown = [], asked = []
  const until = async test => {
    const end = performance.now() + 60000
    while (!test() && performance.now() < end) await new Promise(requestAnimationFrame)
  }
  handler.addEventListener('before-render', event => document.body.append(event.detail.view))
  handler.addEventListener('render', event => {
    const { type, href, view: small } = event.detail
    const text = small.renderer.getContents()[0].doc.body.textContent
    shown.push([type, href.split('#')[1], text.trim().replace(/\\s+/g, ' ')])
    small.remove()
  })
  view.addEventListener('link', event => {
    asked.push(event.detail.href.split('#')[1])
    handler.handle(view.book, event)
  })
  await view.goTo(index)
  const { doc } = view.renderer.getContents()[0]
  for (const mark of doc.querySelectorAll('[role=doc-noteref]')) {
    const before = shown.length
    mark.click()
    await until(() => shown.length > before)
  }
  asked.length = 0
  for (const link of doc.querySelectorAll('[role=doc-backlink]')) {
    const before = asked.length
    link.click()
    await until(() => asked.length > before)
  }
  return { shown, asked, marks: [...doc.querySelectorAll('[role=doc-noteref]')].map(mark => mark.id) }
}"""


@pytest.mark.parametrize("code", ["en", "ar", "zh"])
def test_each_note_comes_up_and_leads_back(tmp_path: Path, code: str) -> None:
    """A click on a mark shows its note, by its number, and one on what leads back asks for the mark."""
    out = build("epub", code, tmp_path / code, make_catalogs(tmp_path / "catalogs"))
    with browser() as running, opened(running, out / f"homs-under-siege-{code}.epub", PHONE) as reader:
        (index,) = (at for at, name in enumerate(reader.documents) if name.endswith("02-spring.xhtml"))
        seen: Any = reader._page.evaluate(CLICK, index)
    assert [("footnote", f"n2-{number}") for number in range(1, 7)] == [
        (kind, anchor) for kind, anchor, _text in seen["shown"]
    ]
    assert all(text.startswith(str(number)) for number, (_k, _a, text) in enumerate(seen["shown"], 1))
    assert seen["marks"] == seen["asked"]
