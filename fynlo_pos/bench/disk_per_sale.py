"""``disk_per_sale``: the bytes a six-line sale keeps on the disk, and those written for it."""

from pathlib import Path

from fynlo_pos.bench.figures import Figure
from fynlo_pos.bench.floor import RawDatabase, Statement, raw_database
from fynlo_pos.bench.folders import CAFE_PRODUCTS, young_till
from fynlo_pos.bench.ground import Ground, tell
from fynlo_pos.bench.menu import WHO
from fynlo_pos.bench.recorder import recording
from fynlo_pos.bench.shop import MeasuredShop

OWN_IO = Path("/proc/self/io")
_NO_COUNT = "SKIPPED disk_per_sale_written: this system does not count what a process writes."


def measure_disk_per_sale(ground: Ground) -> list[Figure]:
    """Measure what the program's sales keep and write, against the same rows by a raw cursor."""
    till = young_till(ground)
    copies = [ground.copy_of(till) for _ in range(3)]
    count = ground.scale.sales
    kept, written, noted = _sell(copies[0], copies[1], count)
    floor_kept, floor_written = _replay(copies[2], noted)
    ground.forget(*copies)
    figures = [_figure("disk_per_sale_kept", kept, floor_kept, count)]
    if OWN_IO.exists():
        figures.append(_figure("disk_per_sale_written", written, floor_written, count))
    else:
        tell(_NO_COUNT)
    return figures


def _sell(folder: Path, noting: Path, count: int) -> tuple[int, int, list[list[Statement]]]:
    with recording(noting, CAFE_PRODUCTS) as (recorded, recorder):
        noted = []
        for nth in range(count):
            recorded.sell(nth)
            noted.append(recorder.take_noted())
    before = _size(folder)
    with MeasuredShop(folder, CAFE_PRODUCTS) as shop:
        written = 0
        for nth in range(count):
            basket, tenders = shop.order(nth)
            began = _bytes_written()
            shop.till.complete_sale(basket, tenders, WHO)
            written += _bytes_written() - began
    return _size(folder) - before, written, noted


def _replay(folder: Path, noted: list[list[Statement]]) -> tuple[int, int]:
    before = _size(folder)
    with (
        MeasuredShop(folder, CAFE_PRODUCTS) as shop,
        raw_database(shop.opened.home.database, shop.opened.secret.key) as raw,
    ):
        written = sum(_written_by(raw, statements) for statements in noted)
    return _size(folder) - before, written


def _written_by(raw: RawDatabase, statements: list[Statement]) -> int:
    began = _bytes_written()
    raw.write(statements)
    return _bytes_written() - began


def _size(folder: Path) -> int:
    return (folder / "till.db").stat().st_size


def _bytes_written() -> int:
    if not OWN_IO.exists():
        return 0
    counts = dict(line.split(": ") for line in OWN_IO.read_text().splitlines())
    return int(counts["wchar"])


def _figure(name: str, total: int, floor: int, count: int) -> Figure:
    return Figure(name, total / count, "bytes", floor / count, total / floor if floor else None)
