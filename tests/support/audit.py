"""Asks the vulnerability service about every locked package.

A known hole fails. A service that cannot be reached, or does not know the packages, is said loudly
and does not: a till must be buildable in a shop without a network.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[2]
PATIENCE_S = 120


class Hole(msgspec.Struct):
    """One published vulnerability."""

    id: str
    fix_versions: list[str] = []


class Audited(msgspec.Struct):
    """What the service said of one package."""

    name: str
    version: str = ""
    skip_reason: str = ""
    vulns: list[Hole] = []


class Answer(msgspec.Struct):
    """pip-audit's JSON report."""

    dependencies: list[Audited]


def ask(service: Sequence[str] = ()) -> Answer | None:
    """The service's answer, or None when it could not be had; ``service`` names another one."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", "requirements.lock"]
    options = ["--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off"]
    try:
        done = subprocess.run(
            [*command, *options, *service],
            cwd=ROOT,
            capture_output=True,
            check=False,
            timeout=PATIENCE_S,
        )
        return msgspec.json.decode(done.stdout, type=Answer)
    except (subprocess.TimeoutExpired, msgspec.DecodeError):
        return None


def judge(answer: Answer | None) -> tuple[int, list[str]]:
    """The exit code and the lines to print."""
    if answer is None:
        return 0, ["LOUD: the vulnerability service could not be reached. NOTHING was audited."]
    unknown = [audited.name for audited in answer.dependencies if audited.skip_reason]
    holes = [
        f"{audited.name} {audited.version}: {hole.id}, mended in {hole.fix_versions}"
        for audited in answer.dependencies
        for hole in audited.vulns
    ]
    lines = list(holes)
    if unknown:
        of_all = f"{len(unknown)} of {len(answer.dependencies)} packages"
        lines.append(f"LOUD: the vulnerability service does not know {of_all}: NOT audited.")
    return (1 if holes else 0), lines


def main() -> int:
    """Prints what was found; 1 when a locked package has a known hole."""
    code, lines = judge(ask())
    print("\n".join(lines) or "no known vulnerabilities")
    return code


if __name__ == "__main__":
    sys.exit(main())
