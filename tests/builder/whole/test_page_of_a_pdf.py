"""A page of the preview opens the PDF at its place, whatever happens while it is made."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from chronicle.core.folders import Folders
from chronicle.preview.bulletin import Bulletin, PdfCourse
from chronicle.preview.page_server import Shown, page_server
from tests.builder.preview.test_page_server import Desk
from tests.languages import edition_of
from tests.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

CHROMIUM = "/usr/bin/chromium"
PAGE = (
    '<!DOCTYPE html>\n<html lang="ar"><head><title>a</title></head>'
    '<body><main id="text"><p id="p1-2" data-message="a:1">now</p></main></body></html>\n'
)


def test_a_pdf_that_was_asked_for_opens_after_the_page_was_loaded_again(tmp_path: Path) -> None:
    """Who has asked for a PDF is led to it, at the paragraph, though a saved file has renewed the page."""
    playwright = pytest.importorskip("playwright.sync_api")
    root, pages, desk, bulletin = tmp_path / "root", tmp_path / "pages", Desk(tmp_path), Bulletin()
    root.mkdir()
    pages.mkdir()
    (pages / "a.html").write_text(PAGE, encoding="utf-8")
    (root / "ar").symlink_to(pages, target_is_directory=True)
    shown = Shown(root, Folders(tmp_path), {"ar": edition_of("ar")}, bulletin, desk, {"ar": pages})
    bulletin.tell("ar", course="good")
    with page_server(shown, 0) as server, playwright.sync_playwright() as running:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        browser = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/ar/a.html")
        page.click("#p1-2")
        page.click(".preview-pdf")
        until(page, "sessionStorage.length === 1")
        (pages / "a.html").write_text(PAGE.replace("now", "new"), encoding="utf-8")
        with page.expect_navigation():
            bulletin.tell("ar", ["a.html"], course="good", pdf=PdfCourse(10))
        page.wait_for_selector(".preview-course:has-text('10')")
        desk.made.write_bytes(b"%PDF-1.7\n")
        with page.context.expect_page() as opened:
            bulletin.tell("ar", pdf=PdfCourse())
        assert ["ar"] == desk.asked
        assert opened.value.url
        assert 0 == page.evaluate("sessionStorage.length")
        bulletin.close()
        browser.close()
        server.shutdown()
