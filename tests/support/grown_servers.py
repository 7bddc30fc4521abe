"""A real PostgreSQL and a real Redis for tests, skipped with a loud line where there are none."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from fynlo_pos.bench import grown_servers
from fynlo_pos.bench.grown_servers import free_port
from tests.support import citus

__all__ = ["free_port", "postgres", "redis"]


@contextmanager
def postgres() -> Iterator[str]:
    """A PostgreSQL of our own, a Citus where one is named; gives its address."""
    if citus.is_wanted():
        with citus.cluster() as coordinator:
            yield coordinator
        return
    with _or_skipped(
        grown_servers.postgres, is_missing=grown_servers.postgres_folder() is None
    ) as address:
        yield address


@contextmanager
def redis() -> Iterator[str]:
    """A Redis of our own; gives its address."""
    with _or_skipped(
        grown_servers.redis, is_missing=grown_servers.redis_program() is None
    ) as address:
        yield address


@contextmanager
def _or_skipped(
    server: Callable[[], AbstractContextManager[str]],
    *,
    is_missing: bool,
) -> Iterator[str]:
    if is_missing:
        pytest.skip(f"LOUD: {server.__name__} is not installed: the grown hub is NOT tested here")
    with server() as address:
        yield address
