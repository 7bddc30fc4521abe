"""A run: a list of steps drawn from a seed.

Each step carries its own seed, so that a run with some steps left out does the same in those that
are left.
"""

from random import Random

import msgspec

from tests.sim.acts import ACTS, act
from tests.sim.chance import Chance
from tests.sim.managing import manage
from tests.sim.mishaps import MISHAPS, SEASONS, Mishap
from tests.sim.world import World

EVERY_SO_MANY = 5
"""One world of so many keeps its old days no longer in full: folding takes its time."""
MANAGED = frozenset({5, 9, 14, 19, 29, 34, 39})
"""In these worlds of forty people and taxes change, also where that does not count."""
MANAGING: dict[str, tuple[Mishap, int]] = {"manage": (manage, 20)}
_ALL = MISHAPS | SEASONS | MANAGING


def has_seasons(seed: int) -> bool:
    """Tell whether a world folds its old days away, and its hubs let go."""
    return seed % EVERY_SO_MANY == 0


class Step(msgspec.Struct, frozen=True):
    """One thing that happens, where, and the seed of what it decides by."""

    what: str
    where: int
    seed: int


def steps_of(seed: int, many: int) -> list[Step]:
    """Draw a run."""
    random = Random(seed)
    mishaps = MISHAPS | SEASONS if has_seasons(seed) else MISHAPS
    if seed % 40 in MANAGED:
        mishaps = mishaps | MANAGING
    names = [*ACTS, *mishaps]
    weights = [3 * weight for _, weight in ACTS.values()] + [w for _, w in mishaps.values()]
    drawn = random.choices(names, weights, k=many)
    return [Step(what, random.randrange(1 << 16), random.getrandbits(48)) for what in drawn]


def take(world: World, step: Step) -> None:
    """Let one thing happen."""
    chance = Chance(step.seed, world.now_ms)
    world.let_time_pass(1 + chance.below(40), chance)
    node = world.nodes[step.where % len(world.nodes)]
    if step.what == "upgrade":
        MISHAPS["upgrade"][0](world, node, chance)
        return
    with world.version_of(node):
        if step.what in ACTS:
            act(step.what, node, chance, world.promises)
        else:
            _ALL[step.what][0](world, node, chance)
