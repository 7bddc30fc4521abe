"""``tap_to_paint``: a touch on a tile to the frame that shows its line and the total."""

from fynlo_pos.bench.figures import Figure, timed_figure
from fynlo_pos.bench.folders import stocked_till
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.window_process import run_till

P99 = 99


def measure_tap_to_paint(ground: Ground) -> list[Figure]:
    """Measure taps in the real window; the floor is a frame in which nothing changed."""
    copy = ground.copy_of(stocked_till(ground))
    _, seen = run_till(copy, "tap", ground.scale.taps)
    ground.forget(copy)
    return [timed_figure("tap_to_paint", seen.measured, seen.idle_frames, per_cent=P99)]
