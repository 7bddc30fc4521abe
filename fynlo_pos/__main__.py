"""The command line: ``python -m fynlo_pos`` and the ``fynlo-pos`` script."""

import sys

from fynlo_pos.cli.main import run


def main() -> None:
    """Run the command that was typed and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
