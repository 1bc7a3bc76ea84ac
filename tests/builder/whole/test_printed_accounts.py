"""Each part of each passage is looked for in the finished PDF by what the PDF itself says."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from chronicle.ledger.loader import load_ledger
from chronicle.oracles.results.accounts import accounts_of
from chronicle.words import Messages
from tests.builder.oracles.results.test_accounts import lost
from tests.languages import CHOSEN, edition_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builder.whole.conftest import Everything


def test_print_is_asked_by_its_own_text(everything: Everything, tmp_path: Path) -> None:
    """What the web has and the PDF lacks is no print; a note that neither has is missed."""
    edition = edition_of("en")
    web, pdf = everything.result(edition, "web"), everything.result(edition, "pdf")
    ledger = load_ledger(everything.folders.evidence, CHOSEN)
    messages = Messages.load(edition, everything.folders.catalogs, ledger)
    assert ("square-cleared", "", "note") not in lost(accounts_of(messages, web, pdf))
    changed = shutil.copytree(web, tmp_path / "web")
    for page in changed.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("perhaps with those", "surely with those"), encoding="utf-8")
    claim = ledger.claims["square-cleared"]
    other = replace(claim, note=(claim.note or "").replace("perhaps", "surely"))
    altered = replace(messages, ledger=replace(ledger, claims={**ledger.claims, claim.id: other}))
    assert ("square-cleared", "", "note") not in lost(accounts_of(altered, changed))
    assert ("square-cleared", "", "note") in lost(accounts_of(altered, changed, pdf))
    assert ("square-cleared", "", "note") in lost(accounts_of(altered, web))
