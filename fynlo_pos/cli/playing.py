"""``fynlo demo --play``: set Qt up for no display, play, print the Z, say what differs."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fynlo_pos.cli.terminal import ProgressBar
from fynlo_pos.core.trouble import Refused, Trouble

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def play(count: int, *, shots: Path | None, orders: Path | None) -> int:
    """Play ``count`` orders; 0 when the till and the source agree to the penny."""
    os.environ.update(OFFSCREEN)
    from fynlo_pos.app.play import play_day
    from fynlo_pos.ui.play.screen import Lost

    print(f"Playing {count:,} orders of {orders or 'the example cafe'}.", flush=True)
    bar = ProgressBar("Playing")
    try:
        with TemporaryDirectory(prefix="fynlo-play-") as folder:
            played = play_day(Path(folder), count, orders_file=orders, shots=shots, told=bar)
    except Lost as lost:
        raise Trouble("The play came to a stop: {why}.", why=str(lost)) from lost
    except OSError as error:
        raise Refused("The play came to a stop: {why}.", why=str(error)) from error
    finally:
        bar.end()
    print(played.z_text)
    for difference in played.differences:
        print(difference, file=sys.stderr)
    if played.differences:
        return 1
    print(f"{played.orders:,} orders rung by touch and keys equal their source to the penny.")
    return 0
