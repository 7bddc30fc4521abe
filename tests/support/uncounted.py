"""Leaving work out of the count of covered lines, where counting would double what it takes."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from coverage import Coverage

COUNTS_IN_PROCESSES = ("COVERAGE_PROCESS_CONFIG", "COVERAGE_PROCESS_START")
"""What makes a Python that is started count its lines too."""


@contextmanager
def uncounted() -> Iterator[None]:
    """Count no line for as long as the block, if lines are counted at all.

    A worker of a run counts several times over, by the environment and by the plugin: one that is
    stopped lets the one that it had taken over from go on.
    """
    counting: list[Coverage] = []
    while (latest := Coverage.current()) is not None:
        latest.stop()
        counting.append(latest)
    try:
        yield
    finally:
        for each in reversed(counting):
            each.start()


def uncounted_process() -> dict[str, str]:
    """Return the environment of a process that counts no line: one that is killed keeps no count.

    What it starts counts none either.
    """
    return without_count(os.environ)


def without_count(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment as that of a process that counts no line."""
    return {name: value for name, value in environment.items() if name not in COUNTS_IN_PROCESSES}


@contextmanager
def uncounted_processes() -> Iterator[None]:
    """Have every process that is started inside the block count no line."""
    with pytest.MonkeyPatch.context() as patch:
        for name in COUNTS_IN_PROCESSES:
            patch.delenv(name, raising=False)
        yield
