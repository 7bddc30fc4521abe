"""Rewriting the assertions of every test file once, before several workers would each do it.

A worker begins with a file as the others do: in a fresh checkout all of them find it not rewritten
yet, and each takes half a minute to rewrite them all.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

# Pytest has no other way than to import a file; its version is locked.
from _pytest.assertion import rewrite

from tests.support.uncounted import uncounted

ROOT = Path(__file__).parents[2]


def sources(folder: Path) -> Iterator[Path]:
    """Yield the files whose assertions are rewritten."""
    for name in ("conftest.py", "test_*.py"):
        yield from sorted(folder.rglob(name))


def rewrite_all(config: pytest.Config, folder: Path) -> int:
    """Rewrite what is not rewritten as it stands; return how many files that were."""
    state = config.stash[rewrite.assertstate_key]
    stale = [one for one in sources(folder) if rewrite._read_pyc(one, _kept(one)) is None]
    for source in stale:
        _kept(source).parent.mkdir(exist_ok=True)
        digest, code = rewrite._rewrite_test(source, config)
        rewrite._write_pyc(state, code, digest, _kept(source))
    return len(stale)


def _kept(source: Path) -> Path:
    return rewrite.get_cache_dir(source) / (source.name.removesuffix(".py") + rewrite.PYC_TAIL)


@pytest.hookimpl
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Rewrite before the first worker begins; counting lines, it would take three times as long."""
    with uncounted():
        rewrite_all(config, ROOT / "tests")
