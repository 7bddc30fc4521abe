"""Screens at a relay under cuts, deaths and restarts: at rest each has its part, and no more."""

import random
from collections import Counter
from itertools import count
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.core.kitchen.for_viewers import Excerpt, excerpt_of
from fynlo_pos.sync.protocol.frames import Role
from hub.relay.values import Relay
from tests.support.kitchen_envelopes import (
    ADA,
    BAR,
    GRILL,
    GRILL_DOCUMENT,
    began,
    edited,
    links,
    order_sent,
    sent_line,
)
from tests.support.relayed import HUB, VENUE, Venue, device, push_of, stored
from tests.support.viewer_node import ViewerNode

if TYPE_CHECKING:
    import msgspec

pytestmark = [pytest.mark.integration, pytest.mark.slow]

SEEDS = 25
STEPS = 150
TILLS, SCREENS = (11, 12), (21, 22, 23)
SITUATIONS = (
    "cut",
    "died",
    "relay died",
    "cut before the disk",
    "died before the disk",
    "caught up",
)


class World:
    """Two tills, three screens (one of the grill alone), one relay, and chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.met: Counter[str] = Counter()
        bound = device(SCREENS[0], Role.VIEWER, station=str(GRILL))
        others = [device(number, Role.VIEWER) for number in SCREENS[1:]]
        self.shop = Venue(*map(device, TILLS), bound, *others)
        self.connections = count(100)
        self.orders = count(1)
        self.contents: dict[int, list[list[msgspec.Struct]]] = {
            till: [[began(UUID(int=till << 64))]] for till in TILLS
        }
        self.screens = [
            ViewerNode(self.shop, number, GRILL if number == SCREENS[0] else None)
            for number in SCREENS
        ]

    def step(self) -> None:
        often, seldom = (self.sell, self.connect, self.hear), (self.cut, self.die)
        acts = [*often * 8, *(self.hear, self.take) * 6, *(self.act,) * 3, *seldom * 2]
        self.chance.choice([*acts, self.restart_relay])()

    def sell(self) -> None:
        """A till sells; most of it is no kitchen's business."""
        till = self.chance.choice(TILLS)
        order = next(self.orders)
        station = self.chance.choice((GRILL, BAR))
        sending = order_sent(order, sent_line(order + 1_000, station))
        sold: list[msgspec.Struct] = [edited(ADA)]
        told: list[list[msgspec.Struct]] = [sold, [sending], [edited(GRILL_DOCUMENT), sending]]
        records = self.chance.choice(told)
        self.contents[till].append(records)
        self.shop.connect(till)
        self.shop.says(till, push_of(self.chain(till), till))
        self.shop.leave(till)

    def chain(self, till: int) -> list[Envelope]:
        return links(UUID(int=till << 64), *self.contents[till], stamp=till)

    def screen(self) -> ViewerNode:
        return self.chance.choice(self.screens)

    def connect(self) -> None:
        self.screen().connect(next(self.connections))

    def hear(self) -> None:
        self.screen().hear()

    def take(self) -> None:
        self.screen().take()

    def act(self) -> None:
        self.screen().act(next(self.orders))

    def cut(self) -> None:
        screen = self.screen()
        self.met["cut"] += bool(screen.connection)
        self.met["cut before the disk"] += bool(screen.connection and screen.to_take)
        screen.cut()

    def die(self) -> None:
        screen = self.screen()
        self.met["died"] += 1
        self.met["died before the disk"] += bool(screen.to_take)
        screen.die()

    def restart_relay(self) -> None:
        self.met["relay died"] += 1
        for screen in self.screens:
            screen.cut()
        self.shop.state = Relay(VENUE, HUB)
        self.shop.refresh()

    def come_to_rest(self) -> None:
        """Everybody is connected, and hears and keeps all there is."""
        for _ in range(1_000):
            for screen in self.screens:
                screen.connect(next(self.connections))
            moved = [screen.hear() or screen.take() for screen in self.screens]
            if not any(moved):
                break
        self.met["caught up"] += all(screen.state.is_caught_up for screen in self.screens)

    def due_to(self, screen: ViewerNode) -> dict[bytes, Excerpt]:
        """What a screen is to have: of every envelope but its own what concerns its station."""
        found: dict[bytes, Excerpt] = {}
        for chain in self.shop.state.chains.values():
            if chain.name == screen.log:
                continue
            for row in self.shop.store.read(VENUE, [(chain.name, 0, chain.stored.seq)], 10_000):
                station = GRILL if screen.number == SCREENS[0] else None
                excerpt = excerpt_of(
                    row.body,
                    row.private,
                    branch=row.chain,
                    hash_=row.hash,
                    station_id=station,
                    since_ms=0,
                )
                if excerpt is not None:
                    found[row.hash] = excerpt
        return found


def test_at_rest_each_screen_has_what_concerns_it_and_the_venue_what_it_said() -> None:
    met: Counter[str] = Counter()
    for seed in range(SEEDS):
        world = World(seed)
        for _ in range(STEPS):
            world.step()
        world.come_to_rest()
        for screen in world.screens:
            assert screen.excerpts == world.due_to(screen), (seed, screen.number)
            bodies = [each.body for each in screen.own]
            assert stored(world.shop, screen.log) == bodies, (seed, screen.number)
        met += world.met
    assert all(met[situation] >= SEEDS // 2 for situation in SITUATIONS), met
