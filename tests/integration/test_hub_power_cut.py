"""What a hub said was on its disk is there after the power went, whatever it was doing."""

import shutil
from pathlib import Path
from uuid import uuid4

import pytest

from fynlo_pos.sync.protocol.frames import Have, Welcome
from tests.support.crash.killing import build_powercut
from tests.support.envelopes import chain
from tests.support.hub_process import Terminal, running_hub
from tests.support.uncounted import uncounted_processes

pytestmark = [pytest.mark.integration, pytest.mark.slow]

SOURCE = Path(__file__).parents[3] / "shared" / "tools" / "powercut.c"
FILES = ("hub.db", "hub.db-wal")
CUTS = 4
PUSHED = 40
ONE_BY_ONE = 20
"""So many with a pause behind each, in which the log is brought into its file."""


def test_power_cuts_lose_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    if not SOURCE.exists():
        pytest.skip("LOUD: POWER CUTS OF A HUB NOT TESTED: powercut.c is not beside this checkout")
    library = build_powercut(SOURCE, tmp_path)
    folder = tmp_path / "hub"
    with uncounted_processes(), running_hub(folder) as hub:
        till = Terminal(hub)
        till.enrol(hub.first_code())
        hub.stop()
        hub.command = ("tests.support.crash.hub",)
        links = chain(uuid4(), CUTS * PUSHED)
        for cut in range(CUTS):
            _lay_shadows(folder)
            hub.preload(library)
            hub.start()
            welcome = till.connect()[-1]
            assert isinstance(welcome, Welcome)
            begins = sum(head.seq for head in welcome.have)
            for place, link in enumerate(links[begins : begins + PUSHED], begins + 1):
                till.push([link])
                if place <= begins + ONE_BY_ONE:
                    _acknowledged(till, place)
            said = _acknowledged(till, begins + (cut + 1) * PUSHED // (CUTS + 1))
            hub.kill()
            till.disconnect()
            _cut_power(folder)
            hub.preload(None)
            hub.start()
            welcome = till.connect()[-1]
            assert isinstance(welcome, Welcome)
            assert sum(head.seq for head in welcome.have) >= said, f"cut {cut}"
            till.disconnect()
            hub.stop()


def _acknowledged(till: Terminal, enough: int) -> int:
    """Hear until so much is on the hub's disk; return how much it says is."""
    said = 0
    while said < enough:
        frame = till.hear_until(Have)[-1]
        assert isinstance(frame, Have)
        said = max(said, *(head.seq for head in frame.heads))
    return said


def _lay_shadows(folder: Path) -> None:
    for name in FILES:
        shadow = folder / f"{name}.disk"
        shadow.unlink(missing_ok=True)
        if (folder / name).exists():
            shutil.copyfile(folder / name, shadow)


def _cut_power(folder: Path) -> None:
    for name in FILES:
        (folder / name).unlink(missing_ok=True)
        shadow = folder / f"{name}.disk"
        if shadow.exists():
            shadow.replace(folder / name)
    (folder / "hub.db-shm").unlink(missing_ok=True)
