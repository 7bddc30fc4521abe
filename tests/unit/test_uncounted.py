"""What is left out of the count is not traced at all, however many count."""

import sys
from pathlib import Path

from coverage import Coverage

from tests.support.uncounted import uncounted

LISTED = Path(__file__).parents[1] / "support" / "uncounted.txt"


def test_nobody_counts_within_and_all_count_again_after() -> None:
    """A worker's lines are counted by more than one."""
    outer, inner = (Coverage(data_file=None, config_file=False) for _ in range(2))
    with outer.collect(), inner.collect():
        counted = Coverage.current()
        with uncounted():
            assert Coverage.current() is None
            assert sys.gettrace() is None
        assert Coverage.current() is counted
        assert sys.gettrace() is not None


def test_what_is_left_out_is_there_and_listed_once() -> None:
    files = LISTED.read_text().splitlines()
    assert files == sorted(set(files))
    assert [file for file in files if not (LISTED.parents[2] / file).is_file()] == []
