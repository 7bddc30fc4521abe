"""Reads the tables of a page, so that a page of rules and its tests cannot drift apart."""

from pathlib import Path


def tables_under(page: Path, heading: str) -> list[dict[str, str]]:
    """Return the rows of the first table under a heading, keyed by column title.

    Raises ``ValueError`` if the heading or its table is not there: a table that is gone must not
    make its test pass in silence.
    """
    lines = page.read_text(encoding="utf-8").splitlines()
    start = next((i for i, line in enumerate(lines) if line.lstrip("# ").startswith(heading)), None)
    if start is None:
        raise ValueError(f"{page.name} has no heading “{heading}”")
    first = next((i for i in range(start, len(lines)) if lines[i].startswith("|")), None)
    if first is None:
        raise ValueError(f"{page.name} has no table under “{heading}”")
    rows = []
    for line in lines[first:]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
    titles, _rule, *body = rows
    return [dict(zip(titles, row, strict=True)) for row in body]
