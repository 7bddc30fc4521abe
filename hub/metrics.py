"""What a hub counts of itself, for Prometheus. No venue, device or person is named."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_MS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5)


class Metrics:
    """Counters of one hub; two in one process do not mix."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.connections = Gauge(
            "fynlo_hub_connections", "Sockets that are open", registry=self._registry
        )
        self.envelopes = Counter(
            "fynlo_hub_envelopes", "Envelopes put on disk", registry=self._registry
        )
        self.commits = Histogram(
            "fynlo_hub_store_seconds",
            "From a push to its commit",
            buckets=_MS,
            registry=self._registry,
        )
        self.sent = Counter("fynlo_hub_frames_sent", "Frames sent", registry=self._registry)
        self.refused = Counter(
            "fynlo_hub_refused", "Refusals by reason", ["why"], registry=self._registry
        )
        self.above = Gauge(
            "fynlo_hub_upstream", "1 while the hub above is reached", registry=self._registry
        )
        self.noted = Counter(
            "fynlo_hub_noted", "Forks, arrivals, departures", ["what"], registry=self._registry
        )

    def text(self) -> bytes:
        """Return all of it as Prometheus reads it."""
        return generate_latest(self._registry)
