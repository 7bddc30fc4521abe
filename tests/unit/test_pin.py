"""What is kept of a PIN: argon2id, slow enough to guess at, and never the same twice."""

import pytest
from argon2 import Type, extract_parameters

from fynlo_pos.core.people.pin import hash_pin, pin_matches
from fynlo_pos.core.trouble import Refused

pytestmark = pytest.mark.unit

PIN = "4711"
OWASP_KIB, OWASP_PASSES = 19 * 1024, 2


def test_it_is_argon2id_as_dear_as_owasp_asks() -> None:
    kept = hash_pin(PIN)
    assert kept.startswith("$argon2id$")
    used = extract_parameters(kept)
    assert used.type is Type.ID
    assert (used.memory_cost, used.time_cost) == (OWASP_KIB, OWASP_PASSES)
    assert used.salt_len >= 16
    assert used.hash_len >= 32


def test_two_people_of_one_pin_have_two_hashes_and_both_open() -> None:
    first, second = hash_pin(PIN), hash_pin(PIN)
    assert first != second
    assert pin_matches(PIN, first)
    assert pin_matches(PIN, second)
    assert not pin_matches("4712", first)


@pytest.mark.parametrize("pin", ["", "471", "123456789", "47a1", "47 1", "٤٧١١", "+471"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="four to eight digits"):
        hash_pin(pin)


@pytest.mark.parametrize("kept", ["", "4711", "$argon2id$", "$argon2id$v=19$m=19456,t=2,p=1$x$y"])
def test_what_is_no_hash_opens_nothing(kept: str) -> None:
    assert not pin_matches(PIN, kept)
