"""Who a hub is: its key, its folder, its settings, its certificate."""

import socket
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import keyring
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.protocol.certificate import is_of_hub
from hub.certificate import LIVES, tls_context
from hub.home import Home
from hub.ids import new_id
from hub.relay.values import Limits
from hub.secret import Identity, find_identity
from hub.service import _listen
from hub.settings import folder_from, is_loopback, settings_from

pytestmark = pytest.mark.unit

HUB = Identity(UUID(int=2), bytes(range(32)), bytes(range(1, 33)))
OTHER_HUB = Identity(UUID(int=3), bytes(range(2, 34)), bytes(range(3, 35)))
VENUE = UUID(int=1)
TODAY = datetime(2026, 11, 26, tzinfo=UTC)
NOW_MS = 1_800_000_000_000


def test_an_identity_is_made_once_and_found_again(tmp_path: Path) -> None:
    home = Home(tmp_path / "hub")
    home.make()
    made = find_identity(home, None, UUID(int=9))
    assert made.id == UUID(int=9)
    assert find_identity(home, None, UUID(int=10)) == made
    assert stat.S_IMODE(home.key_file.stat().st_mode) == 0o600
    assert made.seed.hex() not in repr(made)
    shared = tmp_path / "shared.key"
    assert find_identity(home, shared, UUID(int=11)).id == UUID(int=11)
    assert find_identity(Home(tmp_path / "other"), shared, UUID(int=12)).id == UUID(int=11)


def test_no_key_is_made_over_a_store_that_is_there(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.database.write_bytes(b"sealed")
    with pytest.raises(Trouble, match="not on this device"):
        find_identity(home, None, UUID(int=9))
    assert not home.key_file.exists()


@pytest.mark.parametrize("text", ["junk", "a:b:c", f"{UUID(int=1)}:00:00", f"{UUID(int=1)}:xy:00"])
def test_a_damaged_key_is_trouble_and_stays_as_it_is(tmp_path: Path, text: str) -> None:
    home = Home(tmp_path)
    home.key_file.write_text(text)
    with pytest.raises(Trouble, match="damaged"):
        find_identity(home, None, UUID(int=9))
    assert home.key_file.read_text() == text


def test_a_key_that_cannot_be_read_is_trouble(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.key_file.write_bytes(b"\xff\xfe")
    with pytest.raises(Trouble, match="cannot be read"):
        find_identity(home, None, UUID(int=9))


class Remembering(KeyringBackend):
    """A keyring that keeps what it is given for as long as the test takes."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_where_there_is_a_keyring_the_key_lies_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ring = Remembering()
    monkeypatch.setattr(keyring, "get_keyring", lambda: ring)
    home = Home(tmp_path)
    made = find_identity(home, None, UUID(int=9))
    assert not home.key_file.exists()
    assert find_identity(home, None, UUID(int=10)) == made
    ring.is_locked = True
    with pytest.raises(Trouble, match="locked"):
        find_identity(home, None, UUID(int=10))


def test_one_folder_is_for_one_hub(tmp_path: Path) -> None:
    home = Home(tmp_path / "hub")
    home.make()
    lock = home.lock()
    with pytest.raises(Trouble, match="Another hub"):
        home.lock()
    lock.close()
    lock.close()
    home.lock().close()


def test_a_folder_that_cannot_be_made_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Trouble, match="cannot be made"):
        Home(tmp_path / "file" / "hub").make()


def test_settings_come_from_the_words_and_the_environment(tmp_path: Path) -> None:
    environment = {
        "FYNLO_HUB_HOME": str(tmp_path),
        "FYNLO_HUB_DATABASE": " postgresql+psycopg://x ",
        "FYNLO_HUB_REDIS": "redis://y",
        "FYNLO_HUB_KEY_FILE": str(tmp_path / "k"),
        "FYNLO_HUB_MOST_FAILURES": "7",
        "FYNLO_HUB_VENUE_GIB": "2",
    }
    read = settings_from(environment, host="10.0.0.1", port=1, is_tls=False, is_new_venue=True)
    assert (read.folder, read.key_file) == (tmp_path, tmp_path / "k")
    assert (read.database, read.redis) == ("postgresql+psycopg://x", "redis://y")
    assert (read.is_tls, read.is_loopback, read.most_failures) == (True, False, 7)
    assert read.limits.venue_bytes == 2 * 1024**3
    plain = settings_from({}, host="localhost", port=1, is_tls=False, is_new_venue=False)
    assert (plain.is_tls, plain.is_loopback, plain.most_failures) == (False, True, 60)
    assert plain.limits == Limits()
    assert plain.key_file is None
    assert folder_from({"FYNLO_HOME": str(tmp_path)}) == tmp_path / "hub"
    assert folder_from({}).name == "hub"


@pytest.mark.parametrize(
    ("host", "is_here"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("10.0.0.1", False), ("x", False)],
)
def test_what_is_this_machine(host: str, is_here: bool) -> None:
    assert is_loopback(host) is is_here


def test_ids_are_of_version_7_and_no_two_alike() -> None:
    ids = [new_id() for _ in range(1_000)]
    assert {each.version for each in ids} == {7}
    assert len(set(ids)) == 1_000


def certificate_in(home: Home) -> bytes:
    read = x509.load_pem_x509_certificate(home.certificate.read_bytes())
    return read.public_bytes(Encoding.DER)


def test_a_certificate_is_the_hubs_own_and_kept_until_it_is_old(tmp_path: Path) -> None:
    home = Home(tmp_path)
    tls_context(home, HUB, TODAY)
    made = certificate_in(home)
    assert is_of_hub(made, HUB.public_key)
    assert not is_of_hub(made, OTHER_HUB.public_key)
    assert stat.S_IMODE(home.certificate.stat().st_mode) == 0o600
    tls_context(home, HUB, TODAY + timedelta(days=30))
    assert certificate_in(home) == made
    tls_context(home, HUB, TODAY + LIVES)
    assert certificate_in(home) != made
    tls_context(home, OTHER_HUB, TODAY)
    assert is_of_hub(certificate_in(home), OTHER_HUB.public_key)


def test_what_is_no_certificate_or_says_nothing_of_a_hub_is_nobodys(tmp_path: Path) -> None:
    assert not is_of_hub(b"junk", HUB.public_key)
    key = Ed25519PrivateKey.generate()
    name = x509.Name([])
    bare = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(TODAY)
        .not_valid_after(TODAY + LIVES)
        .sign(key, None)
    )
    assert not is_of_hub(bare.public_bytes(Encoding.DER), HUB.public_key)


def test_a_port_that_is_taken_is_trouble() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(Trouble, match="--port"):
        _listen("127.0.0.1", taken.getsockname()[1])
