"""The system's Chromium, headless, driven by Playwright: what a tablet's browser really does.

It comes from Debian's packages, which ``./fynlo test`` installs. Where it cannot be had, the tests
that need it are skipped with a loud line.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

STARTS_WITHIN_MS = 60_000.0
SHOWS_WITHIN_MS = 30_000.0
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--autoplay-policy=no-user-gesture-required",
)


def chromium_program() -> str | None:
    """Where Chromium lies; ``None`` if it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@contextmanager
def chromium(wrapped: Callable[[str], Path] | None = None) -> Iterator[Browser]:
    """A browser, ended when the block is left. Skips loudly where there is none.

    ``wrapped`` returns a program that begins Chromium, which lies at a path, on another machine.
    """
    program = chromium_program()
    if program is None:
        pytest.skip("LOUD: Chromium is not installed, so the web board is NOT tested here")
    if wrapped is not None:
        program = str(wrapped(program))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=list(QUIET), timeout=STARTS_WITHIN_MS
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def tablet(
    browser: Browser,
    *,
    size: tuple[int, int] = (1280, 800),
    language: str = "en-GB",
    is_dark: bool = False,
) -> Iterator[BrowserContext]:
    """A tablet's browser with cookies and memory of its own."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=language,
        color_scheme="dark" if is_dark else "light",
        ignore_https_errors=True,
        has_touch=True,
        service_workers="block",
    )
    context.set_default_timeout(SHOWS_WITHIN_MS)
    try:
        yield context
    finally:
        context.close()
