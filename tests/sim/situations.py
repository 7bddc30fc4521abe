"""What a world met: a run that met none of these tested less than it says."""

from collections import Counter

from tests.sim.managed_checks import count_at_odds
from tests.sim.world import World

_AT_REST = {
    "allergies of several": """SELECT count(*) FROM (SELECT 1 FROM tab_register
        WHERE register LIKE 'allergy %' GROUP BY tab_id HAVING count(DISTINCT incarnation) > 1)""",
    "fork": "SELECT count(*) FROM fork",
    "settled twice": "SELECT count(*) FROM tab_line WHERE settled_milli > rung_milli",
    "cut short": "SELECT count(*) FROM tab_line WHERE cut_milli > 0",
    "split": "SELECT count(*) FROM tab_line WHERE split_milli > 0",
    "conflict": "SELECT count(*) FROM document_conflict",
    "refunded twice": """SELECT count(*) FROM (SELECT 1 FROM refunded_line
        GROUP BY refund_of, line HAVING count(*) > 1)""",
    "number twice": """SELECT count(*) FROM (SELECT 1 FROM sale
        GROUP BY series, number HAVING count(*) > 1)""",
}
ALWAYS_MET = (
    "a ticket says another tab's allergy",
    *(what for what in _AT_REST if what != "refunded twice"),
    "admitted",
    "allergy at a station",
    "allergy seen at a station",
    "authority moved",
    "called off by a refund",
    "clone",
    "cut",
    "cut at the commit",
    "cut over two stations",
    "damage",
    "die",
    "does not count",
    "first dish elsewhere",
    "folded away",
    "full disk",
    "handed in late",
    "intruder",
    "kitchen fails",
    "let go",
    "life",
    "lost with a disk",
    "made",
    "managed at odds",
    "next door",
    "paid of the kitchen",
    "paid, and one asked back",
    "partition",
    "power cut within",
    "put in charge",
    "relay dies",
    "relay restored beside a base",
    "relays apart",
    "restore",
    "revoked",
    "roll back",
    "sent before it died",
    "skew",
    "unknown kind",
    "upgrade",
)


def met_at_rest(world: World) -> Counter[str]:
    """Return the situations that a world met, before everybody is upgraded."""
    run = world.members[0].connection.exec_driver_sql
    met = Counter(world.met)
    for what, statement in _AT_REST.items():
        met[what] += run(statement).one()[0]
    met["managed at odds"] += count_at_odds(world.members[0])
    met["life"] += sum(node.begun_lives for node in world.nodes)
    met["full disk"] += sum(node.troubles for node in world.nodes)
    met["handed in late"] += sum(relay.noted["late"] for relay in world.relays)
    met["next door"] += len(world.promises_next_door.paid)
    met["unknown kind"] += sum(
        node.connection.exec_driver_sql("SELECT count(*) FROM parked").one()[0]
        for node in world.nodes
    )
    return met
