"""The device's secret: in the keyring, else in a file, and never made over existing sales."""

import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import keyring
import pytest
from keyring.backends import fail, null
from uuid6 import uuid7

from fynlo_pos.core.db import keyring_secrets
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import (
    DeviceSecret,
    SecretPlace,
    find_secret,
)
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.db.recovery_key import (
    RecoveryKey,
    new_recovery_key,
    read_recovery_key,
)
from fynlo_pos.core.incarnation import later_series
from fynlo_pos.core.key_risk import KeyRisk
from fynlo_pos.core.trouble import Refused, Trouble
from tests.support.keyrings import DrawerKeyring

pytestmark = pytest.mark.integration

KeyringOf = Callable[[Home], SecretPlace | None]


@pytest.fixture
def backend() -> DrawerKeyring:
    return DrawerKeyring()


def in_keyring(backend: DrawerKeyring) -> KeyringOf:
    return backend.place


def no_keyring(_home: Home) -> SecretPlace | None:
    return None


def start(folder: Path, keyring_of: KeyringOf) -> OpenTill:
    return open_till(folder, now_ms=lambda: 0, new_id=uuid7, keyring=keyring_of)


def test_the_key_lies_in_the_keyring_and_nowhere_in_the_folder(
    tmp_path: Path, backend: DrawerKeyring
) -> None:
    till = start(tmp_path, in_keyring(backend))
    till.close()
    (kept,) = backend.secrets.values()
    assert (till.warnings, till.key_risks) == ((), ())
    assert not till.home.key_file.exists()
    assert kept == f"{till.secret.key.hex()}:{till.incarnation}"
    again = start(tmp_path, in_keyring(backend))
    assert again.incarnation == till.incarnation
    again.close()


def test_without_a_keyring_a_file_for_its_owner_only_and_a_warning(tmp_path: Path) -> None:
    till = start(tmp_path, no_keyring)
    till.close()
    assert till.key_risks == (KeyRisk.IN_A_FILE,)
    assert till.warnings == ()
    assert stat.S_IMODE(till.home.key_file.stat().st_mode) == 0o600
    till.home.key_file.chmod(0o644)
    again = start(tmp_path, no_keyring)
    assert again.key_risks == (KeyRisk.IN_A_FILE, KeyRisk.OPEN_TO_OTHERS)
    again.close()


def test_a_locked_keyring_makes_no_key_neither_new_nor_over_old_sales(
    tmp_path: Path, backend: DrawerKeyring
) -> None:
    start(tmp_path / "old", in_keyring(backend)).close()
    before = dict(backend.secrets)
    backend.is_locked = True
    for folder in (tmp_path / "old", tmp_path / "new"):
        with pytest.raises(Trouble, match="keyring is locked"):
            start(folder, in_keyring(backend))
        assert not (folder / "till.key").exists()
    assert backend.secrets == before
    assert not (tmp_path / "new" / "till.db").exists()
    backend.is_locked = False
    start(tmp_path / "old", in_keyring(backend)).close()


def test_no_key_is_made_over_sales_whose_key_is_gone(
    tmp_path: Path, backend: DrawerKeyring
) -> None:
    start(tmp_path, in_keyring(backend)).close()
    content = (tmp_path / "till.db").read_bytes()
    for keyring_of in (in_keyring(DrawerKeyring()), no_keyring):
        with pytest.raises(Trouble, match="not on this device"):
            start(tmp_path, keyring_of)
    assert (tmp_path / "till.db").read_bytes() == content
    assert not (tmp_path / "till.key").exists()


def test_another_key_does_not_open_the_sales(tmp_path: Path) -> None:
    start(tmp_path, no_keyring).close()
    (tmp_path / "till.key").write_text(f"{bytes(32).hex()}:{uuid7()}", encoding="ascii")
    with pytest.raises(Trouble, match="does not open with this device's key"):
        start(tmp_path, no_keyring)


@pytest.mark.parametrize("text", ["", "zz:zz", "00:" + str(UUID(int=1)), "é"])
def test_a_damaged_key_file_is_told(tmp_path: Path, text: str) -> None:
    start(tmp_path, no_keyring).close()
    (tmp_path / "till.key").write_text(text, encoding="utf-8")
    with pytest.raises(Trouble, match=r"key (to|file of) this till"):
        start(tmp_path, no_keyring)


def test_a_device_of_another_incarnation_begins_a_new_life(tmp_path: Path) -> None:
    till = start(tmp_path, no_keyring)
    till.close()
    moved = DeviceSecret(till.secret.key, uuid7())
    (tmp_path / "till.key").write_text(f"{moved.key.hex()}:{moved.incarnation}", encoding="ascii")
    again = start(tmp_path, no_keyring)
    with again.store.transaction() as tx:
        assert (tx.state().incarnation, tx.state().series) == (
            moved.incarnation,
            later_series("T1", moved.incarnation),
        )
    again.close()


@pytest.mark.parametrize("has_keyring", [True, False])
def test_a_till_begun_where_the_sales_are_not_is_another_incarnation(
    tmp_path: Path, backend: DrawerKeyring, *, has_keyring: bool
) -> None:
    """The disk with the sales was not there: what is sold meanwhile must not share their chain."""
    keyring_of = in_keyring(backend) if has_keyring else no_keyring
    first = start(tmp_path / "till", keyring_of)
    first.close()
    away = first.home.database.rename(tmp_path / "away.db")
    meanwhile = start(tmp_path / "till", keyring_of)
    meanwhile.close()
    assert meanwhile.incarnation != first.incarnation
    away.replace(first.home.database)
    back = start(tmp_path / "till", keyring_of)
    with back.store.transaction() as tx:
        assert tx.state().series == later_series("T1", back.incarnation)
        assert back.secret.key == first.secret.key
    back.close()


def test_a_folder_that_was_renamed_finds_its_key(tmp_path: Path, backend: DrawerKeyring) -> None:
    first = start(tmp_path / "till", in_keyring(backend))
    first.close()
    (tmp_path / "till").rename(tmp_path / "shop")
    again = start(tmp_path / "shop", in_keyring(backend))
    again.close()
    assert (again.incarnation, again.secret.key) == (first.incarnation, first.secret.key)
    assert str(tmp_path) not in str(backend.secrets)


def test_a_key_that_was_kept_under_the_path_is_found(
    tmp_path: Path, backend: DrawerKeyring
) -> None:
    first = start(tmp_path, in_keyring(backend))
    first.close()
    (kept,) = backend.secrets.values()
    backend.secrets = {(keyring_secrets.SERVICE, str(tmp_path)): kept}
    first.home.id_file.unlink()
    again = start(tmp_path, in_keyring(backend))
    again.close()
    assert again.incarnation == first.incarnation


def test_a_copy_of_a_folder_takes_nothing_from_the_first_ones_keyring(
    tmp_path: Path, backend: DrawerKeyring
) -> None:
    def life(folder: Path) -> UUID:
        opened = open_till(
            folder,
            now_ms=lambda: 0,
            new_id=uuid7,
            keyring=in_keyring(backend),
            witnesses=tmp_path / "witnesses",
        )
        opened.close()
        return opened.incarnation

    first = life(tmp_path / "till")
    shutil.copytree(tmp_path / "till", tmp_path / "copy")
    copied = life(tmp_path / "copy")
    assert copied != first
    assert life(tmp_path / "till") == first, "it goes on as it was"
    assert life(tmp_path / "copy") == copied


def test_a_device_without_a_keyring_is_known_by_its_backend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backend: DrawerKeyring
) -> None:
    home = Home(tmp_path)
    for none in (fail.Keyring(), null.Keyring()):  # type: ignore[no-untyped-call]
        monkeypatch.setattr(keyring, "get_keyring", lambda none=none: none)
        assert keyring_secrets.system_keyring(home) is None
    monkeypatch.setattr(keyring, "get_keyring", lambda: backend)
    assert keyring_secrets.system_keyring(home) is not None


def test_the_secret_is_not_in_its_name(tmp_path: Path) -> None:
    secret, _ = find_secret(Home(tmp_path), no_keyring, uuid7, lambda _life: False)
    assert secret.key.hex() not in repr(secret)
    assert RecoveryKey(secret.key).text not in repr(RecoveryKey(secret.key))


def test_a_recovery_key_reads_back_as_people_write_it() -> None:
    for _ in range(50):
        made = new_recovery_key()
        assert len(made.groups) == 14
        written = made.text.lower().replace("0", "o").replace("1", "l").replace("-", "  ")
        assert read_recovery_key(written) == made


def test_a_slip_in_a_recovery_key_is_noticed() -> None:
    made = RecoveryKey(bytes(range(32)))
    for place, letter in enumerate(made.text):
        if letter != "-":
            other = "7" if letter != "7" else "8"
            slip = made.text[:place] + other + made.text[place + 1 :]
            with pytest.raises(Refused, match="not the one on the recovery sheet"):
                read_recovery_key(slip)
    with pytest.raises(Refused, match="14 groups of 4"):
        read_recovery_key(made.text[:-1])
    with pytest.raises(Refused, match="14 groups of 4"):
        read_recovery_key("é" * 56)


def test_a_recovery_key_has_one_written_form() -> None:
    assert RecoveryKey(bytes(32)).text.startswith("0000-0000-0000")
    assert RecoveryKey(bytes(range(32))).groups[0] == "000G"
