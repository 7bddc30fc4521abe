"""Every benchmark by name. A new one is a function and a line here."""

from collections.abc import Callable

import msgspec

from fynlo_pos.bench.bootstrap import (
    measure_bootstrap,
    measure_drain,
    measure_hub_pull_applied,
)
from fynlo_pos.bench.cold_start import measure_cold_start
from fynlo_pos.bench.disk_per_sale import measure_disk_per_sale
from fynlo_pos.bench.figures import Figure
from fynlo_pos.bench.ground import Ground
from fynlo_pos.bench.hub_crowded import measure_hub_crowd, measure_hub_http
from fynlo_pos.bench.hub_growth import measure_hub_growth
from fynlo_pos.bench.hub_ingest import measure_hub_ingest, measure_hub_pull
from fynlo_pos.bench.import_orders import measure_import
from fynlo_pos.bench.live_latency import measure_live_latency
from fynlo_pos.bench.memory import measure_memory
from fynlo_pos.bench.report_year import measure_report_year
from fynlo_pos.bench.sale_commit import measure_growth, measure_sale_commit
from fynlo_pos.bench.search_to_paint import measure_search_to_paint
from fynlo_pos.bench.sync_batch import measure_sync_batch
from fynlo_pos.bench.tap_to_kitchen import measure_tap_to_kitchen
from fynlo_pos.bench.tap_to_paint import measure_tap_to_paint
from fynlo_pos.bench.z_report import measure_z_report


class Benchmark(msgspec.Struct, frozen=True):
    """What is measured. A durable one waits for the disk, so it is run on a slow one too."""

    measure: Callable[[Ground], list[Figure]]
    is_durable: bool = False


BENCHMARKS: dict[str, Benchmark] = {
    "sale_commit": Benchmark(measure_sale_commit, is_durable=True),
    "sale_commit_growth": Benchmark(measure_growth, is_durable=True),
    "tap_to_paint": Benchmark(measure_tap_to_paint),
    "search_to_paint": Benchmark(measure_search_to_paint),
    "cold_start": Benchmark(measure_cold_start),
    "z_report": Benchmark(measure_z_report, is_durable=True),
    "import_orders": Benchmark(measure_import, is_durable=True),
    "report_year": Benchmark(measure_report_year),
    "memory": Benchmark(measure_memory),
    "disk_per_sale": Benchmark(measure_disk_per_sale),
    "hub_ingest": Benchmark(measure_hub_ingest, is_durable=True),
    "hub_pull": Benchmark(measure_hub_pull),
    "hub_pull_applied": Benchmark(measure_hub_pull_applied),
    "sync_batch": Benchmark(measure_sync_batch, is_durable=True),
    "drain": Benchmark(measure_drain),
    "bootstrap": Benchmark(measure_bootstrap),
    "hub_growth": Benchmark(measure_hub_growth),
    "hub_crowd": Benchmark(measure_hub_crowd, is_durable=True),
    "hub_http": Benchmark(measure_hub_http),
    "live_latency": Benchmark(measure_live_latency, is_durable=True),
    "tap_to_kitchen": Benchmark(measure_tap_to_kitchen, is_durable=True),
}
