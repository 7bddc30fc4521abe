"""What the till promises of each figure. Durable paths are promised on a disk whose syncs are free;
their ``_slow`` twins keep only the ratio, unless something of their own is promised."""

from fynlo_pos.bench.figures import Target

TARGETS = {
    "sale_commit": Target(ratio=2.0),
    "sale_commit_growth": Target(ratio=1.2),
    "tap_to_paint": Target(value=12.0),
    "search_to_paint": Target(value=16.7),
    "cold_start": Target(ratio=3.0),
    "z_report": Target(value=5.0, ratio=1.5),
    "import_orders": Target(value=60.0, ratio=2.5),
    "report_year": Target(value=50.0),
    "memory": Target(value=180.0),
    "memory_after_play": Target(value=220.0),
    "hub_ingest": Target(least=7_500.0, ratio=2.5),
    "hub_ingest_one_by_one": Target(least=2_500.0),
    "hub_ingest_postgres": Target(least=5_000.0, ratio=3.0),
    "hub_growth": Target(ratio=1.2),
    "hub_pull": Target(least=15_000.0),
    "hub_pull_applied": Target(least=15_000.0),
    "sync_batch": Target(value=50.0),
    "drain": Target(value=1.0),
    "drain_sale_p99": Target(value=20.0),
    "bootstrap": Target(value=8.0, ratio=3.0),
    "bootstrap_sale_p99": Target(value=20.0),
    "hub_connect": Target(value=3.0),
    "hub_connect_others_p99": Target(value=50.0),
    "hub_memory": Target(value=200.0),
    "hub_connect_tls": Target(value=5.0),
    "hub_connect_others_p99_tls": Target(value=50.0),
    "hub_memory_tls": Target(value=250.0),
    "hub_http": Target(value=100.0),
    "live_latency_p50": Target(value=4.0),
    "live_latency_p99": Target(value=10.0),
    "live_latency_crowded_p50": Target(value=4.0),
    "live_latency_crowded_p99": Target(value=10.0),
    "tap_to_kitchen": Target(value=25.0),
    "tap_to_kitchen_crowded": Target(value=25.0),
    "tap_to_kitchen_connecting": Target(value=200.0),
}
SLOW = "_slow"
SLOW_TARGETS = {
    "live_latency_p50": Target(value=13.0),
    "live_latency_p99": Target(value=25.0),
    "live_latency_crowded_p50": Target(value=13.0),
    "live_latency_crowded_p99": Target(value=25.0),
    "tap_to_kitchen": Target(value=45.0),
    "tap_to_kitchen_crowded": Target(value=45.0),
    "tap_to_kitchen_connecting": Target(value=200.0),
}


def target_of(name: str) -> Target:
    """Return what was promised of a figure; an empty target where it is only reported."""
    if name.endswith(SLOW):
        plain = name.removesuffix(SLOW)
        return SLOW_TARGETS.get(plain, Target(ratio=TARGETS.get(plain, Target()).ratio))
    return TARGETS.get(name, Target())
