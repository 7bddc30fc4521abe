"""A device's settings on disk: kept whole, read back, and never in the way of starting."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

from fynlo_pos.app.chosen_printer import printer_settings
from fynlo_pos.app.device_file import FILE_NAME, DeviceFile
from fynlo_pos.core.device_settings import DeviceSettings, KeyboardChoice
from fynlo_pos.core.devices.printer import PrinterKind
from fynlo_pos.core.printer_setup import (
    HostPort,
    PrinterSetup,
    PrinterVia,
    host_and_port,
    written_printer,
)
from fynlo_pos.core.trouble import Refused, Trouble

CHOSEN = DeviceSettings(
    theme="dark",
    text_percent=150,
    reduce_motion=True,
    left_handed=True,
    keyboard=KeyboardChoice.ALWAYS,
    lock_after_s=60,
    printer=PrinterSetup(
        PrinterVia.NETWORK, "10.0.0.7:9101", columns=32, answers=False, has_drawer=True
    ),
)


def test_what_was_chosen_is_there_after_a_restart(tmp_path: Path) -> None:
    DeviceFile(tmp_path / "new").save(CHOSEN)
    again = DeviceFile(tmp_path / "new")
    assert again.settings == CHOSEN
    assert again.warning == ""


def test_a_first_start_has_the_usual_settings_and_says_nothing(tmp_path: Path) -> None:
    first = DeviceFile(tmp_path)
    assert (first.settings, first.warning) == (DeviceSettings(), "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [b"", b"\x00" * 300, b'{"theme": "da', b'{"theme": "pink"}', b'{"lock_after_s": -1}', b"[]"],
)
def test_a_damaged_file_is_set_aside_with_a_sentence(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(damage)
    device = DeviceFile(tmp_path)
    assert device.settings == DeviceSettings()
    assert "could not be read" in str(device.warning)
    assert (tmp_path / "device.damaged.json").read_bytes() == damage
    device.save(CHOSEN)
    assert DeviceFile(tmp_path).settings == CHOSEN


def test_a_newer_tills_file_is_read_for_what_is_known(tmp_path: Path) -> None:
    newer = msgspec.to_builtins(CHOSEN) | {"holograms": True}
    (tmp_path / FILE_NAME).write_bytes(msgspec.json.encode(newer))
    assert DeviceFile(tmp_path).settings == CHOSEN


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root writes anywhere")
def test_a_disk_that_takes_nothing_is_told_and_the_choice_holds(tmp_path: Path) -> None:
    device = DeviceFile(tmp_path)
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with pytest.raises(Trouble, match="could not be kept"):
            device.save(CHOSEN)
    finally:
        tmp_path.chmod(stat.S_IRWXU)
    assert device.settings == CHOSEN


def test_a_save_that_dies_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    DeviceFile(tmp_path).save(CHOSEN)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match="No space left"):
        DeviceFile(tmp_path).save(DeviceSettings())
    assert DeviceFile(tmp_path).settings == CHOSEN


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("192.168.1.50", HostPort("192.168.1.50", 9100)),
        (" printer.local:9101 ", HostPort("printer.local", 9101)),
        ("fe80::1", HostPort("fe80::1", 9100)),
    ],
)
def test_an_address_is_read(written: str, place: HostPort) -> None:
    assert host_and_port(written) == place


@pytest.mark.parametrize(
    "written",
    ["", "the kitchen", ":9100", "a:b", "a:0", "a:70000", "a:-1", "a\x00b", "a:" + "9" * 5_000],
)
def test_what_cannot_be_an_address_is_refused(written: str) -> None:
    with pytest.raises(Refused, match="not a printer's address"):
        host_and_port(written)


def test_the_printer_of_the_settings_is_the_one_the_devices_get() -> None:
    settings = printer_settings(CHOSEN.printer)
    assert settings.kind is PrinterKind.NETWORK
    assert (settings.address, settings.port) == ("10.0.0.7", 9101)
    assert (settings.columns, settings.answers, settings.drawer_pin) == (32, False, 2)


def test_one_line_is_enough_for_a_printer() -> None:
    assert written_printer("  ") == PrinterSetup()
    assert written_printer("file:out") == PrinterSetup(PrinterVia.FOLDER, "out")
    assert printer_settings(written_printer("file:out")).kind is PrinterKind.FILE
    with pytest.raises(Trouble, match="No printer is set up"):
        printer_settings(PrinterSetup(PrinterVia.NETWORK, "  "))
