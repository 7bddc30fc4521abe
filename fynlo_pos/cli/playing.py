"""``fynlo demo --play``: set Qt up for no display, play, print the Z, say what differs."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fynlo_pos.cli.terminal import ProgressBar
from fynlo_pos.core.trouble import Refused, Trouble

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


def play(count: int, *, shots: Path | None, orders: Path | None, kitchen: bool) -> int:
    """Play ``count`` orders; 0 when the till and the source agree to the penny.

    With ``kitchen`` one more sale then becomes a ticket on a kitchen's screen, over a hub.
    """
    if shots is not None:
        _make_folder(shots)
    os.environ.update(OFFSCREEN)
    from fynlo_pos.app.play import play_day
    from fynlo_pos.ui.play.screen import Lost

    print(f"Playing {count:,} orders of {orders or 'the example cafe'}.", flush=True)
    bar = ProgressBar("Playing")
    try:
        with TemporaryDirectory(prefix="fynlo-play-") as folder:
            played = play_day(Path(folder), count, orders_file=orders, shots=shots, told=bar)
    except Lost as lost:
        raise _stopped(str(lost)) from lost
    except OSError as error:
        raise _stopped(error.strerror or str(error)) from error
    finally:
        bar.end()
    print(played.z_text)
    for difference in played.differences:
        print(difference, file=sys.stderr)
    if played.differences:
        return 1
    print(f"{played.orders:,} orders rung by touch and keys equal their source to the penny.")
    if kitchen:
        _show_ticket(shots / "kitchen" if shots else None)
    return 0


def _show_ticket(shots: Path | None) -> None:
    from fynlo_pos.app.play_kitchen import show_ticket
    from fynlo_pos.ui.play.screen import Lost

    print("Bringing up a hub and a kitchen's screen.", flush=True)
    try:
        with TemporaryDirectory(prefix="fynlo-play-", ignore_cleanup_errors=True) as folder:
            show_ticket(Path(folder), shots)
    except Lost as lost:
        raise _stopped(str(lost)) from lost
    print("A sale on T1 became a ticket on K1's screen, over the hub between them.")


def _make_folder(shots: Path) -> None:
    try:
        shots.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            "No pictures can be written to {folder}: {why}. Nothing was played. Name another "
            "folder.",
            folder=str(shots),
            why=error.strerror or str(error),
        ) from error


def _stopped(why: str) -> Trouble:
    return Trouble(
        "The play came to a stop: {why}. It sold in a folder of its own, which is gone, and no "
        "till was touched. Play again; what stops it twice is worth reporting.",
        why=why,
    )
