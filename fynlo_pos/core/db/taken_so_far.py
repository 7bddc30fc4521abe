"""How far taking in has come within one commit: the ends of branches, and what was found."""

from typing import Self
from uuid import UUID

import msgspec

from fynlo_pos.core.db.fork_rows import Fork
from fynlo_pos.core.db.vector import ChainHead


class Tip(msgspec.Struct):
    """Where a branch ends."""

    seq: int
    hash: bytes
    stamp: int


class Sofar(msgspec.Struct):
    """What was found and done since a commit's worth of taking in began."""

    largest: int
    tips: dict[UUID, Tip | None] = {}
    forks: dict[UUID, list[Fork]] = {}
    moved: dict[UUID, ChainHead] = {}
    reached: dict[UUID, int] = {}
    missing: dict[UUID, ChainHead] = {}
    began: list[Fork] = []
    mine: dict[UUID, None] = {}
    parked: int = 0
    damaged: int = 0

    def copy(self) -> Self:
        """Return one that goes on from here by itself."""
        return msgspec.structs.replace(
            self,
            tips=dict(self.tips),
            forks={of: list(forks) for of, forks in self.forks.items()},
            moved=dict(self.moved),
            reached=dict(self.reached),
            missing=dict(self.missing),
            began=list(self.began),
            mine=dict(self.mine),
        )
