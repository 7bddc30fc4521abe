"""A hub's log: a line of JSON each, its own and its libraries', and a full disk ends nothing."""

import errno
import io
import json
import subprocess
import sys

import pytest

from hub.logs import Lines

pytestmark = pytest.mark.unit

SAYS = """
import logging
from hub.logs import configure_logs, hub_log
configure_logs()
hub_log().debug("nobody reads it")
hub_log().bind(venue="v").info("came", connection=1)
logging.getLogger("uvicorn.error").info("nobody reads it")
logging.getLogger("uvicorn.error").warning("%d left", 3)
try:
    1 / 0
except ZeroDivisionError:
    hub_log().exception("a bug")
"""


def test_what_a_hub_and_its_libraries_say_is_a_line_of_json_each_in_order() -> None:
    said = subprocess.run([sys.executable, "-c", SAYS], capture_output=True, check=True, timeout=60)
    came, left, bug = [json.loads(line) for line in said.stderr.splitlines()]
    assert (came["event"], came["level"], came["venue"], came["connection"]) == (
        "came",
        "info",
        "v",
        1,
    )
    assert (left["event"], left["level"]) == ("3 left", "warning")
    assert (bug["event"], bug["level"]) == ("a bug", "error")
    assert "ZeroDivisionError" in bug["exception"]
    assert all(each["timestamp"].endswith("Z") for each in (came, left, bug))


class FullDisk(io.BytesIO):
    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "no space left")


@pytest.mark.parametrize("file", [FullDisk(), None], ids=["full", "none"])
def test_a_log_that_cannot_be_written_keeps_nothing_from_going_on(file: io.BytesIO | None) -> None:
    Lines(file).info(b"came")
