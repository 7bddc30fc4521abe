"""``memory``: what the till holds resident when it can sell, and after it has sold a while."""

from fynlo_pos.bench.figures import Figure
from fynlo_pos.bench.folders import stocked_till
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.window_process import run_till

KB_IN_MB = 1024


def measure_memory(ground: Ground) -> list[Figure]:
    """Measure the process that shows the window, in megabytes of 2^20 bytes."""
    copy = ground.copy_of(stocked_till(ground))
    _, seen = run_till(copy, "play", ground.scale.taps // 4)
    ground.forget(copy)
    if not seen.rss_kb:
        tell("SKIPPED memory: this system does not tell what a process holds.")
        return []
    return [
        Figure("memory", seen.rss_kb / KB_IN_MB, "MB"),
        Figure("memory_after_play", seen.rss_kb_after / KB_IN_MB, "MB"),
    ]
