"""What a command writes for the person who typed it: lines, a bar for long work, a question."""

import sys
import time

BAR = 30
REDRAW_S = 0.1
LINES_WITHOUT_TERMINAL = 10


class ProgressBar:
    """A bar on stderr that redraws itself; where stderr is no terminal, a line now and then."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._drawn_at = 0.0
        self._tenths = 0
        self._live = sys.stderr.isatty()
        self._began = time.monotonic()

    def __call__(self, done: int, of: int) -> None:
        """Show that ``done`` of ``of`` are done."""
        if self._live:
            self._redraw(done, of)
        elif of and done * LINES_WITHOUT_TERMINAL // of > self._tenths:
            self._tenths = done * LINES_WITHOUT_TERMINAL // of
            print(f"{self._what}: {done:,} of {of:,}", file=sys.stderr)

    def end(self) -> None:
        """Leave the bar as it is and go to a new line."""
        if self._live and self._drawn_at:
            print(file=sys.stderr)

    def _redraw(self, done: int, of: int) -> None:
        now = time.monotonic()
        if now - self._drawn_at < REDRAW_S and done < of:
            return
        self._drawn_at = now
        full = BAR * done // of if of else BAR
        bar = "#" * full + "-" * (BAR - full)
        left_s = int((now - self._began) * (of - done) / done) if done else 0
        rest = f", {left_s} s left" if left_s else ""
        print(
            f"\r{self._what} [{bar}] {done:,} of {of:,}{rest}\033[K",
            end="",
            file=sys.stderr,
            flush=True,
        )


def warn(sentence: str) -> None:
    """Write a sentence that is no failure, out of the way of what a program may read."""
    print(sentence, file=sys.stderr)


def agreed(question: str, *, unasked: bool) -> bool:
    """Ask yes or no; ``unasked`` and a missing terminal are a yes, an end (Ctrl-D) is a no."""
    if unasked or not sys.stdin.isatty():
        return True
    try:
        answer = input(f"{question} [y/N] ")
    except EOFError:
        print()
        return False
    return answer.strip().casefold() in {"y", "yes"}
