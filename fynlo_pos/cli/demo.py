"""``fynlo demo``: the till on the example cafe; with ``--play`` it sells by itself, unseen."""

import argparse
import os
import shutil
from pathlib import Path

from fynlo_pos.cli.terminal import warn
from fynlo_pos.cli.typed import a_number
from fynlo_pos.core.trouble import Refused

NAME = "demo"
HELP = "try the till on an example cafe, or watch it sell with --play"

ORDERS_VARIABLE = "FYNLO_PLAY_ORDERS"
CAFE = "cafe"
BESIDE_THE_CHECKOUT = Path("shared", "data", "takeaway", "orders.csv")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare what can be typed."""
    parser.add_argument("--fresh", action="store_true", help="begin the demo anew")
    parser.add_argument("--alone", action="store_true", help="without a hub and a kitchen")
    parser.add_argument("--windowed", action="store_true", help="do not fill the whole screen")
    parser.add_argument(
        "--play", type=a_number, metavar="N", help="ring N orders without a display"
    )
    parser.add_argument("--shots", type=Path, metavar="DIR", help="a picture of each screen")
    parser.add_argument(
        "--orders",
        metavar="FILE",
        default=os.environ.get(ORDERS_VARIABLE, ""),
        help=f"past orders to ring, menu.csv beside them; “{CAFE}” for the example cafe's own",
    )


def run(asked: argparse.Namespace) -> int:
    """Open the demo or play it; return the exit code."""
    from fynlo_pos.cli.places import demo_folder

    if asked.play is not None:
        from fynlo_pos.cli.playing import play

        return play(
            asked.play,
            shots=asked.shots,
            orders=_orders_file(asked.orders),
            kitchen=not asked.alone,
        )
    from fynlo_pos.app.display import require_display

    require_display()
    from fynlo_pos.app.demo_around import demo_around, end_hub
    from fynlo_pos.app.till_window import run_till

    if asked.fresh:
        end_hub(demo_folder())
        _begin_anew(demo_folder())
    if asked.alone:
        run_till(demo_folder(), demo=True, full_screen=not asked.windowed)
        return 0
    print("Bringing up the demo's hub and kitchen; to try the till alone: fynlo demo --alone")
    with demo_around(demo_folder(), warn):
        run_till(demo_folder(), demo=True, full_screen=not asked.windowed)
    return 0


def _begin_anew(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Refused(
            "The demo's folder {folder} cannot be removed: {why}. No other till was touched. Close "
            "what has it open, then try again.",
            folder=str(folder),
            why=error.strerror or str(error),
        ) from error


def _orders_file(named: str) -> Path | None:
    """Return the history to play: the named one, or the reference beside this checkout."""
    if named == CAFE:
        return None
    if named:
        return Path(named)
    beside = Path(__file__).parents[3] / BESIDE_THE_CHECKOUT
    return beside if beside.exists() else None
