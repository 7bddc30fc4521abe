"""A network of one switch and its cables, of this machine's own making: for cables to be pulled.

Each machine is a network namespace with a cable to the switch, a namespace too. Where a cable is
pulled at the switch, the others there see no carrier go and hear no goodbye and no reset: what was
connected is half open, as in a shop. Everything is taken away when the block is left.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from typing import Final

import pytest

SWITCH: Final = "switch"
DOES_WITHIN_S: Final = 20.0
_NETWORK: Final = "10.77.0"
_numbers: Final = count(1)


class Network:
    """Machines by name, each with an address; ``inside`` begins a program on one of them."""

    def __init__(self, machines: Sequence[str]) -> None:
        self._prefix = f"fynlo-{os.getpid()}-{next(_numbers)}"
        self._machines = tuple(machines)

    def address(self, machine: str) -> str:
        """Return where a machine is."""
        return f"{_NETWORK}.{self._machines.index(machine) + 1}"

    def inside(self, machine: str) -> tuple[str, ...]:
        """Return the words in front of a command that is to run on a machine."""
        return ("ip", "netns", "exec", self._space(machine))

    def pull(self, machine: str) -> None:
        """Pull the cable of a machine out of the switch."""
        self._at_switch("link", "set", "dev", machine, "down")

    def mend(self, machine: str) -> None:
        """Put it back."""
        self._at_switch("link", "set", "dev", machine, "up")

    @contextmanager
    def standing(self) -> Iterator[None]:
        """Have the network for as long as the block."""
        with ExitStack() as stack:
            for machine in (SWITCH, *self._machines):
                stack.enter_context(_namespace(self._space(machine)))
            self._at_switch("link", "add", "name", "bridge", "type", "bridge")
            self._at_switch("link", "set", "dev", "bridge", "up")
            for machine in self._machines:
                self._lay_cable(machine)
            yield

    def _lay_cable(self, machine: str) -> None:
        space = self._space(machine)
        ends = ("name", machine, "type", "veth", "peer", "name", "eth0", "netns", space)
        self._at_switch("link", "add", *ends)
        self._at_switch("link", "set", "dev", machine, "master", "bridge", "up")
        _ip("-n", space, "link", "set", "dev", "lo", "up")
        _ip("-n", space, "addr", "add", f"{self.address(machine)}/24", "dev", "eth0")
        _ip("-n", space, "link", "set", "dev", "eth0", "up")

    def _space(self, machine: str) -> str:
        return f"{self._prefix}-{machine}"

    def _at_switch(self, *words: str) -> None:
        _ip("-n", self._space(SWITCH), *words)


@contextmanager
def network(*machines: str) -> Iterator[Network]:
    """A network that stands. Skips loudly where this machine may make none."""
    why = why_there_is_none()
    if why:
        pytest.skip(f"LOUD: {why}, so pulled cables are NOT tested here")
    made = Network(machines)
    with made.standing():
        yield made


def why_there_is_none() -> str:
    """Return why no network can be made here; empty if it can."""
    if shutil.which("ip") is None:
        return "there is no program called ip"
    made = Network(("probe",))
    try:
        with made.standing():
            return ""
    except subprocess.CalledProcessError as error:
        return f"this machine makes no network namespaces ({error.stderr.strip()})"


@contextmanager
def _namespace(name: str) -> Iterator[None]:
    _ip("netns", "add", name)
    try:
        yield
    finally:
        _ip("netns", "del", name)


def _ip(*words: str) -> None:
    subprocess.run(
        ["ip", *words], capture_output=True, text=True, check=True, timeout=DOES_WITHIN_S
    )
