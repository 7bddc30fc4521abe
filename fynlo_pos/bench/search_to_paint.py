"""``search_to_paint``: a keystroke in the search to the frame that shows what was found."""

from fynlo_pos.bench.figures import MS, Figure, percentile, timed_figure
from fynlo_pos.bench.folders import largest_menu
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.tap_to_paint import P99
from fynlo_pos.bench.window_process import run_till


def measure_search_to_paint(ground: Ground) -> list[Figure]:
    """Measure keystrokes in the real window; the floor is a frame in which nothing changed.

    ``search_to_paint`` begins when the field has the key. ``search_to_paint_held`` begins at the
    window, whose filter holds a key for 35 ms to see whether a scanner follows it up.
    """
    copy = ground.copy_of(largest_menu(ground))
    _, seen = run_till(copy, "search", ground.scale.searches)
    ground.forget(copy)
    return [
        timed_figure("search_to_paint", seen.measured, seen.idle_frames, per_cent=P99),
        Figure("search_to_paint_held", percentile(seen.held, P99) / MS, "ms"),
    ]
