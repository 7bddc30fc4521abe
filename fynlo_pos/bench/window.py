"""The till in a process of its own, started as ``fynlo`` starts it and used as it is told.

``python -m fynlo_pos.bench.window FOLDER TASK [COUNT]`` writes its samples as JSON.
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from fynlo_pos.ui.measure.started_till import StartedTill

LINES = 6
CATEGORIES = 8
HASTY_SHARE = 4
"""One in so many taps or words comes as soon as it can, while the till still has things to load."""
HELD_EVERY = 10
"""Of so many words one is typed through the scanner's filter."""
STATUS = Path("/proc/self/status")


class Samples(msgspec.Struct):
    """What a run saw: instants of the machine's monotonic clock, nanoseconds, kilobytes."""

    sign_in_at: int
    sellable_at: int
    rss_kb: int
    rss_kb_after: int = 0
    measured: list[int] = []
    idle_frames: list[int] = []
    held: list[int] = []


def resident_kb() -> int:
    """Return this process's resident memory; 0 where the system does not tell."""
    if not STATUS.exists():
        return 0
    fields = dict(line.split(":", 1) for line in STATUS.read_text().splitlines())
    return int(fields["VmRSS"].split()[0])


def start(folder: Path) -> "StartedTill":
    """Start the till of a data folder on the way ``fynlo till`` does."""
    importlib.import_module("fynlo_pos.cli.main")
    from fynlo_pos.app.till_window import till_program

    program = till_program(folder, demo=False)
    from fynlo_pos.ui.measure.started_till import StartedTill

    return StartedTill(program)


def tap(till: "StartedTill", samples: Samples, count: int) -> None:
    """Touch tiles: six to an order, category after category."""
    for nth in range(count):
        if nth == count // HASTY_SHARE:
            till.settle()
        if nth % LINES == 0:
            till.new_order()
            till.choose_category(nth // LINES % CATEGORIES)
            tiles = till.tiles()
        samples.idle_frames.append(till.frames.idle())
        samples.measured.append(till.tap(tiles[nth * 5 % len(tiles)]))
        if nth == 0 and not till.shows(till.total):
            raise RuntimeError("the frame that ended the clock does not show the total")


def search(till: "StartedTill", samples: Samples, count: int) -> None:
    """Type words letter by letter: beginnings, middles and mistypings in turn."""
    from fynlo_pos.bench.typed_words import typed_words

    for nth, word in enumerate(typed_words(count)):
        if nth == count // HASTY_SHARE:
            till.settle()
        till.begin_search()
        for end in range(1, len(word) + 1):
            typed = word[:end]
            if nth % HELD_EVERY == 1:
                samples.held.append(till.strike_window(word[end - 1], typed))
            else:
                samples.idle_frames.append(till.frames.idle())
                samples.measured.append(till.strike(word[end - 1], typed))


def play(till: "StartedTill", samples: Samples, count: int) -> None:
    """Sell and search for a while, then look at the memory."""
    tap(till, samples, count)
    search(till, samples, max(1, count // LINES))
    samples.rss_kb_after = resident_kb()


TASKS: dict[str, Callable[["StartedTill", Samples, int], None]] = {
    "start": lambda _till, _samples, _count: None,
    "tap": tap,
    "search": search,
    "play": play,
}


def main(folder: str, task: str, count: str = "0") -> None:
    """Start, do the task, write what was seen."""
    till = start(Path(folder))
    samples = Samples(till.sign_in_at, till.sellable_at, resident_kb())
    TASKS[task](till, samples, int(count))
    till.close()
    sys.stdout.buffer.write(msgspec.json.encode(samples))


if __name__ == "__main__":
    main(*sys.argv[1:])
