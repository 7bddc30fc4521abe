"""How much a benchmark measures: the issue's sizes, or just enough to see that it runs."""

import msgspec


class Scale(msgspec.Struct, frozen=True):
    """Sizes of the data and numbers of repetitions."""

    few_orders: int
    """Orders stored where a sale is measured on a young till."""
    many_orders: int
    """Five years of a busy cafe."""
    day_orders: int
    """Orders of the Z period that is measured, and ``day_few`` of the one beside it."""
    day_few: int
    products: int
    many_products: int
    imported: int | None
    """Orders of the history to import; ``None`` for all."""
    sales: int
    reports: int
    closes: int
    starts: int
    taps: int
    searches: int
    hub_rounds: int
    """Rounds of a thousand sales pushed at a hub; ``hub_sales`` are read back from one."""
    hub_part: int
    """One of so many pushes of a round: 1 for the whole of it."""
    hub_sales: int
    hub_venues: int
    """Venues of ten devices that connect to a hub at once."""
    hub_echoes: int
    bootstraps: int
    """New terminals that take in a venue, and days of ``drained`` sales that are handed in."""
    drained: int
    hub_enrolments: int
    hub_stored: int
    """Envelopes in the store of a hub of many years, beside one that has ``hub_stored_few``."""
    hub_stored_few: int
    live_sales: int
    """Sales followed from one till to another, on a quiet hub and on a crowded one."""
    sent_orders: int
    """Orders followed from Send to the kitchen's screen, as often."""

    def of_a_round(self, pushes: int) -> int:
        """Return how many of a round's pushes are made, at least one."""
        return max(1, pushes // self.hub_part)


FULL = Scale(
    few_orders=1_000,
    many_orders=200_000,
    day_orders=10_000,
    day_few=100,
    products=50_000,
    many_products=100_000,
    imported=None,
    sales=400,
    reports=40,
    closes=25,
    starts=9,
    taps=400,
    searches=40,
    hub_rounds=20,
    hub_part=1,
    hub_sales=20_000,
    hub_venues=200,
    hub_echoes=400,
    bootstraps=3,
    drained=2_000,
    hub_enrolments=50,
    hub_stored=2_000_000,
    hub_stored_few=10_000,
    live_sales=300,
    sent_orders=100,
)
TINY = Scale(
    few_orders=5,
    many_orders=30,
    day_orders=12,
    day_few=3,
    products=60,
    many_products=80,
    imported=6,
    sales=4,
    reports=3,
    closes=2,
    starts=1,
    taps=8,
    searches=2,
    hub_rounds=1,
    hub_part=10,
    hub_sales=120,
    hub_venues=1,
    hub_echoes=3,
    bootstraps=1,
    drained=20,
    hub_enrolments=2,
    hub_stored=200,
    hub_stored_few=100,
    live_sales=3,
    sent_orders=2,
)
SCALES = {"full": FULL, "tiny": TINY}
