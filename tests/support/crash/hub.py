"""A hub whose log is brought into its file at every pause, so that power cuts meet that too."""

import runpy

from fynlo_pos.core import checkpoints

if __name__ == "__main__":
    checkpoints.PAGES = 4  # type: ignore[misc]
    checkpoints.PAUSE_S = 0.001  # type: ignore[misc]
    runpy.run_module("hub", run_name="__main__", alter_sys=True)
