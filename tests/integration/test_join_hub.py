"""Joining a real hub: whose key is believed, what a code is worth, and who stands between."""

import asyncio
from collections.abc import Iterator

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.enrol import Applicant, enrol, find_hub_key
from fynlo_pos.sync.client.line import Line
from fynlo_pos.sync.protocol.codec import decode_frame, encode_frame
from fynlo_pos.sync.protocol.enrolment import key_check, typed_code
from fynlo_pos.sync.protocol.frames import Hello, Refusal, Role, Why
from fynlo_pos.sync.protocol.handshake import NONCE_BYTES
from hub.ids import new_id
from tests.support.hub_process import HubProcess, running_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]

ENDS_WITHIN_S = 20.0


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    with running_hub(tmp_path_factory.mktemp("hub") / "data", "--tls") as running:
        yield running


@pytest.fixture
def address(hub: HubProcess) -> Address:
    return Address("127.0.0.1", hub.where["port"], is_tls=True)


def applicant() -> Applicant:
    return Applicant(new_id(), Ed25519PrivateKey.generate(), "T1")


OTHER_KEY = Ed25519PrivateKey.generate().public_key().public_bytes_raw()


async def outcome_of_a_line(address: Address, hub_key: bytes) -> list[str]:
    told: list[str] = []
    is_answered = asyncio.Event()

    def tell(word: str) -> None:
        told.append(word)
        is_answered.set()

    def heard(message: bytes | str) -> bool:
        assert isinstance(message, bytes)
        assert decode_frame(message) == Refusal(Why.OTHER_VENUE, ends=True)
        tell("refused")
        return True

    async def has_room() -> None:
        raise AssertionError("there always is")

    line = Line(
        address,
        hub_key,
        encode_frame(Hello(new_id(), new_id(), Role.MEMBER, bytes(NONCE_BYTES))),
        opened=lambda: told.append("opened"),
        heard=heard,
        has_room=has_room,
        gone=lambda: tell("gone"),
    )
    await asyncio.wait_for(is_answered.wait(), ENDS_WITHIN_S)
    line.hang_up()
    await line.ended()
    return told


def test_a_line_opens_to_the_hub_that_was_joined_and_to_no_other(
    hub: HubProcess, address: Address
) -> None:
    assert asyncio.run(outcome_of_a_line(address, hub.key)) == ["opened", "refused", "gone"]
    assert asyncio.run(outcome_of_a_line(address, OTHER_KEY)) == ["gone"]


def test_a_code_of_another_hub_is_not_sent_and_goes_on_being_worth_something(
    hub: HubProcess, address: Address
) -> None:
    code = hub.first_code()
    with pytest.raises(Refused, match="not the one that this code is of"):
        find_hub_key(address, typed_code(code, OTHER_KEY))
    with pytest.raises(Refused, match="not the one that this code is of"):
        find_hub_key(address, f"{code}-{key_check(hub.key)}")  # that can be made beforehand
    with pytest.raises(Refused, match="not the one that this code is of"):
        find_hub_key(address, f"{code}-{typed_code('ABCDE-FGHJK', hub.key)[-9:]}")
    with pytest.raises(Trouble, match="No hub answers"):
        enrol(address, OTHER_KEY, code, applicant())
    typed = typed_code(code, hub.key)
    assert find_hub_key(address, typed) == hub.key
    enrolled = enrol(address, hub.key, typed, applicant())
    assert (enrolled.terminal, enrolled.can_manage) == ("T1", True)
    with pytest.raises(Refused, match="used up"):
        enrol(address, hub.key, typed, applicant())


def test_where_nothing_answers_the_terminal_says_so_and_goes_on() -> None:
    with pytest.raises(Trouble, match=r"No hub answers at 127\.0\.0\.1:9\."):
        find_hub_key(Address("127.0.0.1", 9), "ABCDE-FGHJK")
