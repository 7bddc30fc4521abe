"""Finding the command that was typed, and telling its troubles as sentences.

Exit codes: 0 done; 1 not done, the sentence on stderr says why; 2 the command was mistyped; 3 done
with rows left out; 130 stopped by the person.
"""

import argparse
import io
import sys
from collections.abc import Sequence

from fynlo_pos.app.log_files import logging_to
from fynlo_pos.cli import (
    authority,
    backup,
    bench,
    demo,
    doctor,
    gallery,
    hub,
    import_file,
    invite,
    join,
    kitchen,
    late,
    recovery_sheet,
    reports,
    restore,
    till,
)
from fynlo_pos.cli.places import data_folder
from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.version import VERSION

NOT_DONE, STOPPED = 1, 130

COMMANDS = (
    till,
    kitchen,
    hub,
    join,
    invite,
    late,
    authority,
    demo,
    import_file,
    reports,
    doctor,
    backup,
    recovery_sheet,
    restore,
    bench,
    gallery,
)


def run(words: Sequence[str]) -> int:
    """Run a command line without its program name; return the exit code."""
    _write_any_letter(sys.stdout)
    _write_any_letter(sys.stderr)
    asked = _parser().parse_args(list(words) or [till.NAME])
    try:
        with logging_to(data_folder()):
            code: int = asked.run(asked)
    except (Refused, Trouble) as trouble:
        print(trouble.sentence, file=sys.stderr)
        return NOT_DONE
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain again when it closes it.
        sys.stdout = io.StringIO()
        return NOT_DONE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="fynlo",
        description="Fynlo POS: a till that sells with nothing else running.",
        epilog="FYNLO_HOME names the data folder, so that several tills can live on one machine.",
    )
    parser.add_argument("--version", action="version", version=f"Fynlo POS {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        words = commands.add_parser(command.NAME, help=command.HELP, description=command.HELP)
        command.configure(words)
        words.set_defaults(run=command.run)
    return parser


def _write_any_letter(stream: object) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
