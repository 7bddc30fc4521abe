"""Tills, relays, cuts, deaths, restores, copies, clocks: whatever happens, promises are kept.

``pytest -m sim --seeds N --first-seed K`` runs other seeds. A seed that fails replays exactly, and
is shrunk to the steps that it takes to fail.
"""

from collections import Counter
from collections.abc import Sequence

import pytest

from tests.sim.checks import Step as Told
from tests.sim.checks import check_acknowledged, check_rest, check_step
from tests.sim.world import Step, World, steps_of

pytestmark = pytest.mark.sim

WHOLE_SEEDS = 120
AT_A_TIME = 10
LONGEST_SHRINKING = 120
# A run of ten seeds that met none of these tested less than it says.
ALWAYS_MET = (
    "cut",
    "die",
    "damage",
    "partition",
    "relay dies",
    "clone",
    "fork",
    "life",
    "settled twice",
    "cut short",
    "unknown kind",
    "conflict",
    "number twice",
    "lost with a disk",
)


def run(seed: int, steps: Sequence[Step]) -> Counter[str]:
    """Let a world go through steps and come to rest; return the situations it met."""
    world = World(seed)
    told: dict[int, Told] = {}
    for step in steps:
        world.take(step)
        node = world.nodes[step.where % len(world.nodes)]
        disk = told.setdefault(id(node.connection), Told())
        check_step(node, disk)
        check_acknowledged([node])
    world.calm()
    check_rest(world.nodes, world.promises)
    met = world.met_at_rest()
    world.upgrade_all()
    check_rest(world.nodes, world.promises)
    return met


def shrink(seed: int, steps: list[Step]) -> list[Step]:
    """Leave out what it does not take to fail, a part at a time."""
    tries, size = 0, len(steps) // 2
    while size and tries < LONGEST_SHRINKING:
        at = 0
        while at < len(steps) and tries < LONGEST_SHRINKING:
            without = steps[:at] + steps[at + size :]
            tries += 1
            if _fails(seed, without):
                steps = without
            else:
                at += size
        size //= 2
    return steps


def _fails(seed: int, steps: Sequence[Step]) -> bool:
    try:
        run(seed, steps)
    except Exception:  # noqa: BLE001 - whatever it is, it fails
        return True
    return False


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test for each ten seeds, so that workers share them; the quick run takes the first."""
    if "first" in metafunc.fixturenames:
        config = metafunc.config
        wanted = config.getoption("--seeds")
        begin = config.getoption("--first-seed")
        firsts = range(begin, begin + (wanted or WHOLE_SEEDS), AT_A_TIME)
        slow = () if wanted else (pytest.mark.slow,)
        params = [pytest.param(n, marks=slow if n > begin else ()) for n in firsts]
        metafunc.parametrize("first", params)


def test_every_promise_is_kept(first: int, request: pytest.FixtureRequest) -> None:
    """Ten seeds after one another."""
    many = request.config.getoption("--seeds") or AT_A_TIME
    length = request.config.getoption("--steps")
    met: Counter[str] = Counter()
    seeds = range(first, first + min(AT_A_TIME, many))
    for seed in seeds:
        steps = steps_of(seed, length)
        try:
            met += run(seed, steps)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            small = shrink(seed, steps)
            told = "\n".join(f"  {step}" for step in small)
            pytest.fail(
                f"seed {seed} fails ({type(error).__name__}: {error})\n"
                f"replay: pytest -m sim --seeds 1 --first-seed {seed} --steps {length}\n"
                f"{len(small)} of {len(steps)} steps are enough:\n{told}"
            )
    print(dict(met))
    if length >= 500 and len(seeds) == AT_A_TIME:
        assert [what for what in ALWAYS_MET if not met[what]] == [], "the world is too quiet"
