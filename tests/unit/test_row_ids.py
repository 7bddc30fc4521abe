"""Ids as rows hold them."""

from uuid import UUID

import pytest

from fynlo_pos.core.db.row_ids import id_of

pytestmark = pytest.mark.unit


def test_the_same_bytes_are_the_same_id_made_once() -> None:
    held = UUID(int=7).bytes
    assert id_of(held) == UUID(int=7)
    assert id_of(bytes([*held])) is id_of(held)


def test_what_is_no_id_is_refused() -> None:
    with pytest.raises(ValueError, match="16"):
        id_of(b"short")
