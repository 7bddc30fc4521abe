"""``cold_start``: from the process's start to the first frame of the page that sells."""

from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.folders import old_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.settled import in_turns
from fynlo_pos.bench.window_process import run_empty_window, run_till


def measure_cold_start(ground: Ground) -> list[Figure]:
    """Measure starts of the till against those of an empty window, in turns.

    Somebody without a PIN signs in at the first frame that asks who is there, so no person's time
    is counted. ``cold_start_sign_in`` ends at that frame.
    """
    copy = ground.copy_of(old_till(ground))
    asked: list[int] = []

    def till(_nth: int) -> int:
        began, seen = run_till(copy, "start")
        asked.append(seen.sign_in_at - began)
        return seen.sellable_at - began

    starts, windows = in_turns(ground.scale.starts, till, lambda _nth: run_empty_window())
    ground.forget(copy)
    return [
        timed_figure("cold_start", starts, windows),
        timed_figure("cold_start_sign_in", asked[-len(windows) :], windows),
    ]
