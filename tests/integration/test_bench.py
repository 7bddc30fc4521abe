"""Every benchmark runs at a tiny size and says its figures. Speed is never asserted here."""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

import pytest

from fynlo_pos.bench import folders, past_orders, programs, report_year, runner, slow_disk
from fynlo_pos.bench.all import BENCHMARKS, Benchmark
from fynlo_pos.bench.figures import Figure, Target, paired_ratio, percentile
from fynlo_pos.bench.ground import KEPT_VARIABLE, Ground
from fynlo_pos.bench.grown_servers import postgres_folder
from fynlo_pos.bench.programs import Begun
from fynlo_pos.bench.programs import begin as begin_anew
from fynlo_pos.bench.report import table_of
from fynlo_pos.bench.runner import main
from fynlo_pos.bench.scale import SCALES
from fynlo_pos.bench.shop import MeasuredShop
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.looking import looking_at
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.forked import run_module
from tests.support.uncounted import uncounted_processes, without_count

pytestmark = pytest.mark.integration

FIELDS = {"name", "value", "unit", "floor", "ratio"}
HUB_CROWD = (
    *("hub_connect", "hub_connect_others_p99", "hub_memory"),
    *("hub_latency_p50", "hub_latency_p99"),
    *("hub_latency_crowded_p50", "hub_latency_crowded_p99"),
)
HUB_INGEST = (
    *("hub_ingest", "hub_ingest_one_by_one"),
    *("hub_ingest_postgres", "hub_ingest_one_by_one_postgres"),
)
LIVE = (
    *("live_latency_p50", "live_latency_p99"),
    *("live_latency_crowded_p50", "live_latency_crowded_p99"),
)
KITCHEN = (
    *("tap_to_kitchen", "tap_to_kitchen_p50"),
    *("tap_to_kitchen_crowded", "tap_to_kitchen_connecting"),
)
SAID_BY = {
    "sale_commit": {"sale_commit", "sale_commit_slow"},
    "sale_commit_growth": {"sale_commit_growth", "sale_commit_growth_slow"},
    "tap_to_paint": {"tap_to_paint"},
    "search_to_paint": {"search_to_paint", "search_to_paint_held"},
    "cold_start": {"cold_start", "cold_start_sign_in"},
    "z_report": {"z_report", "z_report_slow"},
    "import_orders": {"import_orders", "import_orders_slow"},
    "report_year": {"report_year"},
    "memory": {"memory", "memory_after_play"},
    "disk_per_sale": {"disk_per_sale_kept", "disk_per_sale_written"},
    "hub_ingest": {name + end for name in HUB_INGEST for end in ("", "_slow")},
    "hub_pull": {"hub_pull"},
    "hub_pull_applied": {"hub_pull_applied"},
    "sync_batch": {"sync_batch", "sync_batch_slow"},
    "drain": {"drain", "drain_sale_p99"},
    "bootstrap": {
        "bootstrap",
        "bootstrap_sale_p99",
        "bootstrap_own_sale_p99",
        "bootstrap_by_log",
    },
    "hub_growth": {"hub_growth"},
    "hub_crowd": {
        name + tls + end for name in HUB_CROWD for tls in ("", "_tls") for end in ("", "_slow")
    },
    "hub_http": {"hub_http", "hub_http_pages", "hub_http_enrolment"},
    "tap_to_kitchen": {name + end for name in KITCHEN for end in ("", "_slow")},
    "live_latency": {name + end for name in LIVE for end in ("", "_slow")},
}
HAS_FLOOR = set(BENCHMARKS) - {
    "memory",
    "hub_pull",
    "hub_pull_applied",
    "drain",
    "hub_crowd",
    "hub_http",
    "live_latency",
    "tap_to_kitchen",
}
POSTGRES = "_postgres"
RUN_SLOWLY = {"z_report", "sync_batch"}
"""A till's and a hub's: each other slow twin is its benchmark once more, begun as these are."""

UNCOUNTED = (
    "hub",
    *(f"fynlo_pos.bench.{each}" for each in ("live_till", "sending_till", "kitchen_wall")),
)
COLD_START = {"start", "fynlo_pos.ui.measure.empty_window"}


@pytest.fixture(scope="module", autouse=True)
def _data_made_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEPT_VARIABLE, str(tmp_path_factory.mktemp("bench")))
        patch.setattr(runner, "measure_slowly", _measure_slowly)
        patch.setattr(programs, "begin", _begin)
        yield


def _measure_slowly(name: str, scale: str, ground: Ground, library: Path) -> list[Figure]:
    """Run a few on the slow disk; count no line of what was just counted on the fast one."""
    if name not in RUN_SLOWLY:
        return []
    with uncounted_processes():
        return slow_disk.measure_slowly(name, scale, ground, library)


def _begin(
    *words: str,
    environment: Mapping[str, str],
    stdin: int = subprocess.DEVNULL,
    stdout: int = subprocess.DEVNULL,
    stderr: IO[bytes] | None = None,
) -> Begun:
    """Begin what is measured as a fork; what is slow, or measured while it starts, begins anew.

    No line of a hub is counted, nor of what is begun anew, since other tests run them; nor of what
    a signal ends, which keeps no count.
    """
    uncounted = without_count(environment)
    if COLD_START & set(words):
        return begin_anew(*words, environment=uncounted, stdin=stdin, stdout=stdout, stderr=stderr)
    around = uncounted if words[0].startswith(UNCOUNTED) else environment
    with open(2, "wb", closefd=False) as ours:
        return run_module(
            *words, environment=around, stdin=stdin, stdout=stdout, stderr=stderr or ours
        )


def run(name: str, folder: Path) -> list[dict[str, Any]]:
    file = folder / "figures.json"
    assert main([name], file, scale_name="tiny") == 0
    said: list[dict[str, Any]] = json.loads(file.read_bytes())
    return said


@pytest.mark.slow
@pytest.mark.parametrize("name", BENCHMARKS)
def test_a_benchmark_says_its_figures(name: str, tmp_path: Path) -> None:
    said = run(name, tmp_path)
    names = {figure["name"] for figure in said}
    if name not in RUN_SLOWLY or slow_disk.slow_library(tmp_path) is None:
        names |= {each for each in SAID_BY[name] if each.endswith("_slow")}
    if postgres_folder() is None:
        names |= {each for each in SAID_BY[name] if POSTGRES in each}
    assert names == SAID_BY[name]
    for figure in said:
        assert set(figure) == FIELDS
        assert figure["value"] > 0
        if figure["name"] in HAS_FLOOR:
            assert figure["floor"] > 0
            assert figure["ratio"] > 0


def test_every_benchmark_has_its_figures_named_here() -> None:
    assert set(SAID_BY) == set(BENCHMARKS)


def test_the_floor_writes_the_bytes_that_sales_wrote(tmp_path: Path) -> None:
    kept = next(each for each in run("disk_per_sale", tmp_path) if each["name"].endswith("kept"))
    assert kept["value"] == kept["floor"]


@pytest.mark.parametrize("till", [folders.old_till, folders.young_till])
def test_the_doctor_finds_nothing_on_a_stocked_till(
    till: Callable[[Ground], Path], tmp_path: Path
) -> None:
    home = Home(till(Ground(tmp_path, SCALES["tiny"])))
    with looking_at(home, lambda _home: None) as (readers, passing):
        assert examine(readers, passing).faults == ()


def test_without_the_slow_disk_the_slow_figures_are_skipped_loudly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(slow_disk, "SLOW_SYNC", tmp_path / "absent.c")
    assert {each["name"] for each in run("sale_commit", tmp_path)} == {"sale_commit"}
    assert "SKIPPED every _slow figure" in capfd.readouterr().err


def test_without_a_history_one_is_made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past_orders, "PAST_ORDERS", tmp_path / "absent.csv")
    orders = past_orders.read_past_orders(20)
    assert len(orders) == len({order.number for order in orders}) == 20
    assert [order.at_ms for order in orders] == sorted(order.at_ms for order in orders)


def test_an_unknown_name_is_refused_before_anything_is_measured() -> None:
    with pytest.raises(Refused, match="no benchmark “speed”"):
        main(["speed"], None, scale_name="tiny")
    with pytest.raises(Refused, match="no benchmark “tap_to_paint_slow”"):
        main(["tap_to_paint_slow"], None, scale_name="tiny")


@pytest.mark.slow
def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be written"):
        main(["z_report_slow"], tmp_path / "absent" / "figures.json", scale_name="tiny")


def test_what_was_measured_is_told_though_what_followed_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_ground: Ground) -> list[Figure]:
        raise LookupError("the hub went away")

    monkeypatch.setitem(BENCHMARKS, "memory", Benchmark(lambda _: [Figure("memory", 1.0, "MB")]))
    monkeypatch.setitem(BENCHMARKS, "drain", Benchmark(fail))
    file = tmp_path / "figures.json"
    with pytest.raises(LookupError):
        main(["memory", "drain"], file, scale_name="tiny")
    assert [each["name"] for each in json.loads(file.read_bytes())] == ["memory"]
    assert "1.00 MB" in capsys.readouterr().out


def test_percentiles_are_by_nearest_rank() -> None:
    samples = list(range(1, 201))
    assert percentile(samples, 50) == 100
    assert percentile(samples, 99) == 198
    assert percentile([7], 99) == 7


def test_a_ratio_is_the_median_of_pairs_and_not_a_ratio_of_medians() -> None:
    assert paired_ratio([2, 40, 300], [1, 10, 100]) == 3


@pytest.mark.parametrize(
    ("figure", "is_met"),
    [
        (Figure("z", 5.0, "ms", 4.0, 1.25), True),
        (Figure("z", 5.1, "ms", 4.0, 1.25), False),
        (Figure("z", 4.0, "ms", 2.0, 2.0), False),
        (Figure("z", 4.0, "ms"), False),
    ],
)
def test_a_target_is_met_only_in_value_and_ratio(figure: Figure, *, is_met: bool) -> None:
    assert Target(value=5.0, ratio=1.5).is_met_by(figure) is is_met


def test_the_table_says_what_was_missed() -> None:
    table = table_of(
        [
            Figure("sale_commit", 3.0, "ms", 2.0, 1.5),
            Figure("report_year", 51.0, "ms", 40.0, 1.3),
            Figure("disk_per_sale_kept", 4096.0, "bytes", 4096.0, 1.0),
        ]
    )
    met, missed, reported = (line.split() for line in table.splitlines()[1:])
    assert met[-1] == "met"
    assert missed[-1] == "MISSED"
    assert reported[-1] == "reported"


def test_the_reports_page_is_measured_over_the_year_and_the_one_it_is_compared_with(
    tmp_path: Path,
) -> None:
    ground = Ground(tmp_path, SCALES["tiny"])
    with MeasuredShop(folders.old_till(ground), ground.scale.products) as shop:
        asked = report_year.year_asked_for(shop)
        read = report_year.statements_of(shop, asked)
    assert (asked.stretch.days, asked.before_stretch.days) == (365, 365)
    assert asked.before_stretch.last < asked.stretch.first
    ranges = [one.rows[0] for one in read if len(one.rows[0]) == 2]
    now, before = asked.stretch, asked.before_stretch
    assert ranges == [(now.first, now.last)] * 4 + [(before.first, before.last)] * 4
    assert len(read) == len(ranges) + 1, "items are read of the year that is looked at"
