"""Live preview: watch what editors and translators save, and show it on the pages that are open."""

from __future__ import annotations

import multiprocessing
import shutil
import threading
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.build.pool import only_one
from chronicle.catalogs.files.paths import domains
from chronicle.catalogs.gate.explaining import explain
from chronicle.catalogs.telling import Telling, told_to_all
from chronicle.core.interrupts import interrupts_held_back
from chronicle.core.worded import Worded
from chronicle.outputs.web.language_page import write_language_page
from chronicle.outputs.web.preview_builder import PreviewBuilder
from chronicle.preview.bulletin import Bulletin
from chronicle.preview.page_server import HOST, Shown, page_server
from chronicle.preview.panel_words import account_of
from chronicle.preview.printed_edition import PrintedEditions
from chronicle.preview.warm_edition import WarmEdition
from chronicle.preview.watched_files import BookShape, saved_documents, watched
from chronicle.text.anchors import printed
from chronicle.text.contents import read_contents

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from rich.console import Console

    from chronicle.core.folders import Folders
    from chronicle.languages.editions import Edition, Editions
    from chronicle.preview.bulletin import PartOfNews
    from chronicle.preview.panel_words import PanelAccount
    from chronicle.preview.warm_process import News

_ENDING = ".html"
_OPEN = "Open in a browser:"
_SAVE = "Save a file, and the pages that are open show it. Stop with Ctrl-C."
_STOPPED = "Stopped."
_WHOLE = "{code}: the whole book is read …"
_GOOD = "{code}: up to date after {taken}."
_FAULTY = "{code}: not up to date after {taken}: the last good pages stay. Mend the above and save."


def serve(
    folders: Folders, editions: Editions, chosen: Sequence[Edition], port: int, console: Console
) -> None:
    """Show the web editions to this machine alone, and bring their pages up to date at each saved file.

    Returns when the user stops it. Faults of the book are printed and stand on the pages; the last good pages
    stay. Raises ProblemsFound where no address is free, or another preview of the book is running.
    """
    preview = _Preview(folders, editions, chosen, console)
    with ExitStack() as stack:
        lock = stack.enter_context(only_one(preview.folders.build, "preview"))
        server = stack.enter_context(page_server(preview.shown(), port))
        stack.callback(preview.end)
        stack.callback(server.shutdown)
        with interrupts_held_back():
            threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            saved = watched(folders)
            preview.begin([WarmEdition(preview.folders, each, lock, preview.hear) for each in chosen])
            preview.say(_OPEN)
            for edition in chosen:
                address = f"http://{HOST}:{server.server_port}/{edition.code}/"
                console.print(f"  {edition.name}: {address}", highlight=False)
            preview.say(_SAVE)
            for changes in saved:
                if changes:
                    preview.follow(changes)
        except KeyboardInterrupt:  # the way to stop it, not a fault
            preview.say(_STOPPED)


class _Preview:
    """A preview of some editions: it gives orders for what is saved, and tells what comes of them."""

    def __init__(
        self, folders: Folders, editions: Editions, chosen: Sequence[Edition], console: Console
    ) -> None:
        self.folders = replace(folders, scratch=folders.build / "preview")
        self._root = self.folders.build / "pages"
        self._editions, self._chosen, self._console = editions, chosen, console
        self._telling = (Telling.of(chosen[0]) if len(chosen) == 1 else Telling({})).for_output()
        self._bulletin = Bulletin()
        self._printed = PrintedEditions(folders, self._bulletin)
        self._warm: list[WarmEdition] = []
        self._shape = BookShape.of(folders)

    def say(self, said: str) -> None:
        """Print a line, in the language of the one edition that was asked for."""
        self._console.print(self._telling.text(said), markup=False, highlight=False, soft_wrap=True)

    def shown(self) -> Shown:
        """Return what the server may show; pages of editions that are not asked for now are gone."""
        shutil.rmtree(self._root, ignore_errors=True)
        self._root.mkdir(parents=True)
        pages = {each.code: self.folders.output(each, PreviewBuilder.name) for each in self._chosen}
        for code, folder in pages.items():
            folder.mkdir(parents=True, exist_ok=True)
            (self._root / code).symlink_to(folder.resolve(), target_is_directory=True)
        known = {each.code: each for each in self._chosen}
        return Shown(self._root, self.folders, known, self._bulletin, self, pages)

    def begin(self, warm: list[WarmEdition]) -> None:
        """Read all editions, one beside the other."""
        self._warm = warm
        for each in warm:
            self._whole(each)

    def follow(self, saved: Collection[Path]) -> None:
        """Bring the pages up to date with what has been saved."""
        self._printed.forget()
        before, self._shape = self._shape, BookShape.of(self.folders)
        for warm in self._warm:
            if before != self._shape or not warm.is_warm:
                self._whole(warm)
                continue
            code = warm.edition.code
            looked_at = {page.removesuffix(_ENDING) for page in self._bulletin.open_pages(code)}
            self._bulletin.tell(code, course="reading")
            warm.again({*looked_at, *saved_documents(self.folders, warm.edition, saved)})

    def _whole(self, warm: WarmEdition) -> None:
        self._tell_whole(warm.edition.code)
        warm.begin()

    def _tell_whole(self, code: str) -> None:
        self._bulletin.tell(code, course="whole", problems=())
        self.say(Worded(_WHOLE, code=code))

    def hear(self, edition: Edition, news: News) -> None:
        """Tell the pages, and whoever watches the terminal, what has become of an order."""
        code = edition.code
        if news.kind == "begun":
            return
        if news.kind == "whole":
            self._tell_whole(code)
            return
        if news.kind == "pages":
            # Pages are written when all catalogs could be read: what was wrong is mended.
            mended: PartOfNews = {"problems": ()} if news.pages else {}
            self._bulletin.tell(code, news.pages, **mended)
            return
        if news.kind == "good":
            write_language_page(self._root, self._editions)
        self._bulletin.tell(code, news.pages, course=news.kind, problems=news.problems)
        said = [told_to_all(problem, self._editions.all) for problem in sorted(set(news.problems))]
        taken = f"{news.seconds:.1f} s"
        if news.kind == "good":
            told = self._telling.text(Worded(_GOOD, code=code, taken=taken))
            said += [told, *(f"  {self._telling.text(each)}" for each in news.unfinished)]
        else:
            said.append(self._telling.text(Worded(_FAULTY, code=code, taken=taken)))
        self._console.print("\n".join(said), markup=False, highlight=False, soft_wrap=True)

    def end(self) -> None:
        """End at once all that is under way."""
        self._bulletin.close()
        for each in self._warm:
            each.end()
        for process in multiprocessing.active_children():
            process.kill()

    # --- what the pages ask for ---

    def message(self, edition: Edition, name: str) -> PanelAccount | None:
        """Return all about a message: its catalog, a colon, and what `message_name` calls it."""
        domain, _, message = name.rpartition(":")
        if not message or domain not in domains(self.folders.root):
            return None
        return account_of(explain(self.folders.root, edition, domain, message), edition)

    def ask_for_pdf(self, edition: Edition) -> None:
        """Have the PDF of an edition made."""
        self._printed.ask(edition)

    def pdf(self, edition: Edition) -> Path | None:
        """Return the PDF of an edition, if it is as new as its pages."""
        return self._printed.of(edition)

    def place(self, page: str, anchor: str) -> str:
        """Return what a place of a page is called in the PDF."""
        return printed(read_contents(self.folders.docs).of(page.removesuffix(_ENDING)), anchor)
