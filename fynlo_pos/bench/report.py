"""The figures as a table for people, and as the JSON that other programs read."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from fynlo_pos.bench.figures import Figure, Target
from fynlo_pos.bench.targets import target_of
from fynlo_pos.core.trouble import Trouble

HEADINGS = ("name", "value", "floor", "ratio", "target", "")


def write_json(figures: Sequence[Figure], file: Path) -> None:
    """Write the figures. Raises ``Trouble`` where the file cannot be written."""
    try:
        file.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2) + b"\n")
    except OSError as error:
        raise Trouble(
            "The figures cannot be written to {file}: {why}. They stand in the table above; name "
            "another file to keep them.",
            file=str(file),
            why=error.strerror or str(error),
        ) from error


def table_of(figures: Sequence[Figure]) -> str:
    """Return the table: value, floor, ratio, what was promised, and whether it was kept."""
    rows = [HEADINGS, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    lines = [
        "  ".join(
            cell.ljust(width) if column in (0, 4, 5) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    target = target_of(figure.name)
    return (
        figure.name,
        f"{figure.value:,.2f} {figure.unit}",
        "" if figure.floor is None else f"{figure.floor:,.2f} {figure.unit}",
        "" if figure.ratio is None else f"{figure.ratio:.2f}x",
        _promise(target, figure.unit),
        _verdict(target, figure),
    )


def _promise(target: Target, unit: str) -> str:
    parts = []
    if target.value is not None:
        parts.append(f"{target.value:g} {unit}")
    if target.least is not None:
        parts.append(f"at least {target.least:g}")
    if target.ratio is not None:
        parts.append(f"{target.ratio:g}x")
    return " and ".join(parts) or "reported"


def _verdict(target: Target, figure: Figure) -> str:
    if target == Target():
        return ""
    return "met" if target.is_met_by(figure) else "MISSED"
