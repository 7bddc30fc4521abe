"""Every check of the house in one run, ending in pytest's own summary line.

Called by ``./fynlo test``. All checks run even when one fails; the exit code is non-zero when any
did. ``--quick`` leaves out tests marked slow or e2e, four examples of five, the coverage count,
bandit (ruff's S rules are the same) and the vulnerability service. The checks run beside the tests.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
COMPLETE = ROOT / "tests" / "support" / "complete_coverage.txt"
BRANCH_FLOOR_PERCENT = 90
QUICK_WORLDS = "tests/sim/test_simulation.py::test_promises_are_kept_in_a_few_worlds"
"""Are the first of those that the whole run goes through."""
LONGEST_RUN_S = 45 * 60


class Check(NamedTuple):
    """A command whose exit code decides; ``name`` is what a failure is called."""

    name: str
    command: Sequence[str]


class Outcome(NamedTuple):
    """What one check said, and how long it took."""

    check: Check
    code: int
    output: str
    seconds: float


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    """The command line of a tool installed beside this Python."""
    return (str(BIN / name), *arguments)


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """The command line of a Python module run by this Python."""
    return (sys.executable, "-m", name, *arguments)


CHECKS = (
    Check("types", tool("mypy")),
    Check("lint", tool("ruff", "check", ".")),
    Check("format", tool("ruff", "format", "--check", ".")),
    Check("contracts", tool("lint-imports", "--no-logo")),
    Check("migrations", module("tests.support.migrations_check")),
    Check("qml", module("tests.support.qml_lint")),
)
WHOLE_CHECKS = (
    *CHECKS,
    Check("bandit", tool("bandit", "--quiet", "-r", "fynlo_pos", "hub", "-c", "pyproject.toml")),
    Check("audit", module("tests.support.audit")),
)


def run(check: Check) -> Outcome:
    """Runs one check to its end and keeps what it printed."""
    began = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return Outcome(check, done.returncode, done.stdout, time.monotonic() - began)


def run_all(checks: Sequence[Check], *, at_once: int = 2) -> list[str]:
    """Runs the checks, prints each as it ends, returns the names that failed."""
    failed: list[str] = []
    with ThreadPoolExecutor(max_workers=at_once) as pool:
        for outcome in pool.map(run, checks):
            verdict = "ok" if outcome.code == 0 else "FAILED"
            print(f"== {outcome.check.name}: {verdict} ({outcome.seconds:.1f} s)", flush=True)
            if outcome.code or "LOUD" in outcome.output:
                print(outcome.output, flush=True)
            if outcome.code:
                failed.append(outcome.check.name)
    return failed


def run_pytest(arguments: Sequence[str]) -> tuple[int, str]:
    """Streams pytest's output but for its last line, which is returned with the exit code.

    A run that is not over within ``LONGEST_RUN_S`` is ended with all that it started, since one
    that waits for ever tells nobody why.
    """
    held = ""
    with subprocess.Popen(
        module("pytest", *arguments),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        watchdog = threading.Timer(LONGEST_RUN_S, os.killpg, (process.pid, signal.SIGKILL))
        watchdog.start()
        try:
            for line in process.stdout or ():
                if held:
                    print(held, end="", flush=True)
                held = line
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            watchdog.cancel()
    if process.returncode == -signal.SIGKILL:
        print(f"FAILED: the tests were not over within {LONGEST_RUN_S} s", flush=True)
    return process.returncode, held.rstrip("\n")


def coverage_checks() -> tuple[Check, ...]:
    """Branch coverage of everything, with its pages, and complete coverage of the files listed.

    Each reads the same counts for ten seconds, so two are read at once.
    """
    listed = [line for line in COMPLETE.read_text().splitlines() if line]
    include = "--include=" + ",".join(listed)
    complete = tool("coverage", "report", include, "--fail-under=100")
    return (
        Check("coverage", tool("coverage", "html", f"--fail-under={BRANCH_FLOOR_PERCENT}")),
        Check("coverage file", tool("coverage", "xml", "--quiet")),
        Check("complete coverage", complete),
    )


def pytest_arguments(*, quick: bool) -> list[str]:
    """How the suite is run on two cores.

    A worker that died (a test over its time, a crash in Qt) ends the run: handing its files to
    another one has left all of them waiting for work that never came.
    """
    # A long report shows arguments, and showing a Qt object that has gone crashes the worker.
    report_shortly = ["-q", "--tb=short"]
    # More processes than cores: half of a window's, a hub's or a disk's test is waiting. Each
    # collects every test first, which costs a short run more than it gains.
    workers = "3" if quick else "4"
    plugins = [f"-ptests.support.{name}" for name in ("turns", "rewriting", "constants")]
    on_workers = ["-n", workers, *plugins, "--max-worker-restart=0"]
    # Loaded by the run and each worker for a second, and used by no test.
    left_out = ["-p", "no:cacheprovider", "-p", "no:schemathesis"]
    shared = [*report_shortly, *on_workers, *left_out]
    if quick:
        choice = ["-m", "not slow and not e2e and not endurance", "--ignore=tests/e2e"]
        return [*shared, "--hypothesis-profile=quick", *choice]
    count = ["--cov", "--cov-report="]
    choice = ["-m", "not endurance", f"--deselect={QUICK_WORLDS}"]
    return [*shared, "--hypothesis-profile=ci", *choice, *count]


def run_tests(checks: Sequence[Check], tests: Sequence[str]) -> tuple[list[str], int, str]:
    """Runs the checks beside the tests; the failed checks, pytest's exit code and last line."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        checking = beside.submit(run_all, checks, at_once=1)
        code, summary = run_pytest(tests)
        return checking.result(), code, summary


def main(arguments: Sequence[str]) -> int:
    """Runs it all; unknown arguments go to pytest."""
    quick = "--quick" in arguments
    rest = [argument for argument in arguments if argument != "--quick"]
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    tests = [*pytest_arguments(quick=quick), *rest]
    failed, code, summary = run_tests(CHECKS if quick else WHOLE_CHECKS, tests)
    if not quick:
        failed += run_all(coverage_checks())
    if failed:
        print(f"FAILED: {', '.join(failed)}", flush=True)
    print(summary, flush=True)
    return code or (1 if failed else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
