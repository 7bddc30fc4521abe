"""A process that this program began is ended, whatever it makes of being asked."""

import signal
import subprocess
import sys

import pytest

from fynlo_pos.app.ending import end_process

pytestmark = pytest.mark.unit

DEAF = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
WAITS = "print('there', flush=True); import time; time.sleep(600)"


@pytest.mark.parametrize(
    ("program", "ended_by"), [(WAITS, signal.SIGTERM), (DEAF + WAITS, signal.SIGKILL)]
)
def test_it_is_asked_and_ended_where_it_does_not_hear(program: str, ended_by: int) -> None:
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline()
            end_process(process, 2.0)
            assert process.returncode == -ended_by
        finally:
            process.kill()
