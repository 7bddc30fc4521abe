"""Addresses of hubs as people type them, and codes that say too little."""

import pytest

from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.client.address import Address, read_address
from fynlo_pos.sync.client.enrol import find_hub_key
from fynlo_pos.sync.protocol.enrolment import DEFAULT_PORT

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("127.0.0.1:9000", Address("127.0.0.1", 9000)),
        ("localhost", Address("localhost", DEFAULT_PORT)),
        ("[::1]:9000", Address("::1", 9000)),
        ("::1", Address("::1", DEFAULT_PORT)),
        (" 192.168.1.20 ", Address("192.168.1.20", DEFAULT_PORT, is_tls=True)),
        ("till.shop:80", Address("till.shop", 80, is_tls=True)),
        ("[fe80::1]", Address("fe80::1", DEFAULT_PORT, is_tls=True)),
        ("", None),
        (":80", None),
        ("a b", None),
        ("http://hub", None),
        ("hub:0", None),
        ("hub:99999", None),
        ("hub:x", None),
        ("hub:٣", None),
        ("me@hub", None),
    ],
)
def test_an_address_is_read_as_typed_and_is_under_tls_off_this_machine(
    typed: str, read: Address | None
) -> None:
    assert read_address(typed) == read


def test_a_hub_is_named_as_sockets_name_it() -> None:
    assert Address("::1", 7, is_tls=True).socket == "wss://[::1]:7/sync"
    assert Address("127.0.0.1", 7).socket == "ws://127.0.0.1:7/sync"


@pytest.mark.parametrize("code", ["ABCDE-FGHJK", "ABCDE-FGHJ", ""])
def test_off_this_machine_a_code_without_the_hubs_letters_is_not_sent(code: str) -> None:
    with pytest.raises(Refused, match="not a whole code"):
        find_hub_key(Address("192.0.2.1", 9, is_tls=True), code)
