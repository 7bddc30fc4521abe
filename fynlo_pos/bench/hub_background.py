"""What goes on at a hub meanwhile: two thousand terminals of other venues, and their trade."""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import sleep

import msgspec

from fynlo_pos.bench import programs
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_member import Member
from fynlo_pos.bench.hub_process import EnrolledDevice, MeasuredHub
from fynlo_pos.bench.programs import Begun, stream

DEVICES_A_VENUE = 10
RATE = 200
"""Envelopes a second over all venues."""
LEAVES_WITHIN_S = 30
PAUSE_S = 0.01


class Crowd:
    """Terminals in a process of their own, connecting from when this is made."""

    def __init__(self, process: Begun) -> None:
        self._process = process

    def meanwhile(self, act: Callable[[], int]) -> tuple[list[int], int]:
        """Do something again and again until all are in.

        Returns what each time took and how long they took to come in, in nanoseconds.
        """
        told: list[str] = []
        said = stream(self._process.stdout)
        waiting = threading.Thread(target=lambda: told.append(said.readline()))
        waiting.start()
        took: list[int] = []
        while waiting.is_alive():
            took.append(act())
            sleep(PAUSE_S)
        waiting.join()
        return took, int(told[0])


def enrol_crowd(hub: MeasuredHub, venues: int) -> list[EnrolledDevice]:
    """Enrol ten devices in each of so many venues."""
    return [
        device
        for code in hub.venue_codes(venues)
        for device in enrol_venue(hub, hub.enrol(code), DEVICES_A_VENUE)
    ]


def enrol_venue(hub: MeasuredHub, first: EnrolledDevice, devices: int) -> list[EnrolledDevice]:
    """Enrol devices beside a venue's first, until there are so many."""
    with Member(hub, first) as manager:
        return [first, *(hub.enrol(manager.new_code()) for _ in range(devices - 1))]


@contextmanager
def crowd_at(ground: Ground, hub: MeasuredHub, devices: list[EnrolledDevice]) -> Iterator[Crowd]:
    """Have devices connect at once, then trade until the block is left."""
    file = ground.folder / "crowd.msgpack"
    file.write_bytes(msgspec.msgpack.encode(devices))
    process = programs.begin(
        *("fynlo_pos.bench.hub_crowd", hub.address, str(file), str(RATE)),
        environment=os.environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        yield Crowd(process)
        stream(process.stdin).close()
        process.wait(LEAVES_WITHIN_S)
    finally:
        process.kill()
        process.wait(LEAVES_WITHIN_S)
        for piped in (process.stdin, process.stdout):
            stream(piped).close()
        file.unlink()
