"""Waiting for what a page of a browser is about to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page

TRIALS = 1500


def until(page: Page, condition: str, given: Any = None) -> None:
    """Wait until a condition in JavaScript holds on a page; raise AssertionError where it never does.

    Playwright's `wait_for_function` asks again from within the page, by `eval`, which a content security
    policy forbids: it succeeds only where the condition holds at once
    (https://github.com/microsoft/playwright/pull/36986). Each trial here is an evaluation of its own,
    which a policy does not govern.
    """
    for _ in range(TRIALS):
        if page.evaluate(condition, given):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never true on {page.url}: {condition}")
