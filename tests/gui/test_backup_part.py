"""Backups and the recovery sheet in the settings: found, made, listed, and put away again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.ui.backing_up import back_up
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.office import BackupFile, BackupsKept, Stick
from fynlo_pos.ui.paper_out import open_drawer
from fynlo_pos.ui.part_watch import PartWatch
from fynlo_pos.ui.viewmodels.backup import BackupModel
from fynlo_pos.ui.viewmodels.backup_props import BackupState, FileRow, derive_backup_props
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.settings_parts import Part, parts_for, settings_called
from fynlo_pos.ui.viewmodels.stick import StickModel
from tests.gui.test_part_watch import NOON_MS, SHOP
from tests.support.paper_office import WORDS, PaperOffice
from tests.support.screen_kinds import go, model, tap
from tests.support.screens_back import settings
from tests.support.till_window import PIN, TillWindow, till_window

pytestmark = pytest.mark.gui

HOUR_MS = 3_600_000


@pytest.fixture
def office() -> PaperOffice:
    return PaperOffice()


@pytest.fixture
def till(
    tmp_path: Path, office: PaperOffice, prepared_app: QGuiApplication
) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(office)
        yield window


def at_backup(till: TillWindow) -> None:
    go("settings")(till)
    tap(till, "Backup")


def test_the_newest_are_listed_and_the_rest_counted() -> None:
    files = tuple(
        BackupFile(f"fynlo-{hours}.backup", NOON_MS - hours * HOUR_MS, 1_500_000)
        for hours in range(7)
    )
    props = derive_backup_props(BackupState(BackupsKept("/somewhere", files)), SHOP)
    assert props.title == "Last backed up: Today 12:41"
    assert props.files[1] == FileRow("Today 11:41", "fynlo-1.backup", "1.5 MB")
    assert len(props.files) == 5
    assert props.more == "And 2 older ones"
    assert props.where == "In the folder /somewhere"


def test_none_is_said_and_what_is_not_known_is_not() -> None:
    props = derive_backup_props(BackupState(BackupsKept("/somewhere")), SHOP)
    assert (props.title, props.isKept, props.more) == ("No backup yet", False, "")
    assert derive_backup_props(BackupState(), SHOP).title == ""
    six = tuple(BackupFile("one", NOON_MS, 1) for _ in range(6))
    assert derive_backup_props(BackupState(BackupsKept("", six)), SHOP).more == "And 1 older one"


def test_the_drawer_opens_while_a_backup_is_made(till: TillWindow, office: PaperOffice) -> None:
    till.settle()
    back_up(till.desk, lambda: None)
    open_drawer(till.desk)
    devices = till.desk.lanes.devices
    assert isinstance(devices, HandLane)
    devices.run_all()
    assert (till.tray.kicks, office.kept) == (1, [])
    till.settle()
    assert len(office.kept) == 1


def test_a_backup_is_made_where_a_manager_looks_for_it(
    till: TillWindow, office: PaperOffice
) -> None:
    at_backup(till)
    assert till.reads("No backup yet")
    tap(till, "Back up now")
    assert len(office.kept) == 1
    assert till.reads("Last backed up: Today 12:41")
    assert till.reads("fynlo-1.backup")
    assert till.reads("In the folder /home/fynlo/backups")
    assert not till.reads("are kept in"), "the page says it already"


def test_after_a_backup_on_the_status_page_one_can_look_at_it(till: TillWindow) -> None:
    PartWatch(till.desk).look()
    go("status")(till)
    tap(till, "Back up now")
    assert till.reads("are kept in fynlo-1.backup, on this till")
    tap(till, "Look")
    assert till.reads("Last backed up: Today 12:41")


def test_what_keeps_a_folder_from_being_read_is_said(
    till: TillWindow, office: PaperOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> BackupsKept:
        raise Trouble("The data folder cannot be read.")

    monkeypatch.setattr(office, "backups", broken)
    at_backup(till)
    assert till.reads("The data folder cannot be read.")


def test_codes_are_made_anew_shown_this_once_and_put_away(
    till: TillWindow, office: PaperOffice
) -> None:
    at_backup(till)
    assert not till.reads(WORDS[0])
    tap(till, "Make a new recovery sheet", "Keep the old sheet")
    assert office.keys == 1
    tap(till, "Make a new recovery sheet", "Make new codes")
    assert office.keys == 2
    assert office.keys_made == [(till.demo.staff[0].name, None)]
    assert till.reads(WORDS[0])
    tap(till, "Save as PDF", "The sheet is safe")
    assert office.files_saved == ["Recovery sheet"]
    assert not till.reads(WORDS[0])


def test_codes_that_did_not_come_out_are_not_kept_before_they_do(
    till: TillWindow, office: PaperOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise Trouble("There is no room. Nothing came out. Make some, then try again.")

    at_backup(till)
    tap(till, "Make a new recovery sheet", "Make new codes")
    with monkeypatch.context() as patch:
        patch.setattr(office, "save_pdf", refuses)
        tap(till, "Save as PDF")
    assert not office.is_sheet_kept
    tap(till, "Save as PDF")
    assert office.is_sheet_kept


@pytest.mark.parametrize(
    ("touched", "is_kept"),
    [
        (("Save as PDF",), True),
        (("The sheet is safe",), True),
        (("Printer", "Backup"), False),
    ],
)
def test_codes_are_kept_where_somebody_says_so_or_has_them_on_paper(
    till: TillWindow, office: PaperOffice, touched: tuple[str, ...], *, is_kept: bool
) -> None:
    at_backup(till)
    tap(till, "Make a new recovery sheet", "Make new codes")
    assert not office.is_sheet_kept
    tap(till, *touched)
    assert office.is_sheet_kept == is_kept
    assert till.reads("nobody has kept them so far") == (not is_kept)


def test_however_often_it_is_asked_for_one_set_of_codes_is_made(
    till: TillWindow, office: PaperOffice
) -> None:
    at_backup(till)
    backup: object = model(till, SettingsModel).backup
    assert isinstance(backup, BackupModel)
    for _ in range(10):
        backup.makeSheet()
    till.settle()
    assert office.keys == 2
    backup.makeSheet()
    till.settle()
    assert office.keys == 3


def test_codes_left_open_are_gone_when_one_comes_back(till: TillWindow) -> None:
    at_backup(till)
    tap(till, "Make a new recovery sheet", "Make new codes", "Printer", "Backup")
    assert not till.reads(WORDS[0])


def test_codes_that_come_once_the_part_was_left_are_not_shown(till: TillWindow) -> None:
    at_backup(till)
    backup: object = model(till, SettingsModel).backup
    assert isinstance(backup, BackupModel)
    backup.makeSheet()
    backup.leave()
    till.settle()
    assert till.reads("New codes were made, but not shown.")
    assert not till.reads(WORDS[0])


def test_new_codes_take_a_manager(till: TillWindow, office: PaperOffice) -> None:
    ben = till.demo.staff[1]
    assert not ben.is_manager
    till.desk.session.sign_in(ben.id, ben.name)
    settings(Part.BACKUP)(till)
    tap(till, "Make a new recovery sheet", "Make new codes")
    assert office.keys == 1
    assert till.reads("Ben would like to make new recovery codes.")
    till.type(PIN)
    assert office.keys == 2
    ana = till.demo.staff[0]
    assert office.keys_made == [(ben.name, ana.id)]
    assert till.reads(f"New codes were made by {ben.name}, Today 12:41. {ana.name} allowed it.")
    assert till.reads(WORDS[0])


def test_both_are_found_by_their_names_and_a_training_has_neither() -> None:
    assert ("Recovery sheet", Part.BACKUP) in settings_called("recovery")
    assert ("Back up now", Part.BACKUP) in settings_called("back up")
    assert Part.BACKUP in parts_for(vat_registered=True)
    assert Part.BACKUP not in parts_for(vat_registered=True, is_training=True)


ONE, OTHER = Stick("KINGSTON", "/media/KINGSTON"), Stick("BLUE", "/media/BLUE")


def backed_up(till: TillWindow) -> HandLane:
    """Make a backup where one looks for it; return the lane on which copies are made."""
    at_backup(till)
    tap(till, "Back up now")
    lane = till.desk.lanes.backups
    assert isinstance(lane, HandLane)
    return lane


def stick_of(till: TillWindow) -> StickModel:
    """Return what the page knows of a copy."""
    backup: object = model(till, SettingsModel).backup
    assert isinstance(backup, BackupModel)
    stick: object = backup.stick
    assert isinstance(stick, StickModel)
    return stick


def test_a_backup_is_copied_to_the_stick_that_is_in_and_says_how_far_it_is(
    till: TillWindow, office: PaperOffice, tmp_path: Path
) -> None:
    lane = backed_up(till)
    office.sticks_in = [ONE]
    stick = stick_of(till)
    stick.copy(office.kept[0].name)
    lane.run_one()
    lane.run_one()
    lane.run_one()
    till.paint()
    assert (stick.property("isCopying"), stick.property("progress")) == (True, 334)
    assert till.reads("Copying to KINGSTON")
    stick.copy(office.kept[0].name)
    till.settle()
    assert till.reads("fynlo-1.backup is on KINGSTON. Keep it away from the shop.")
    assert not stick.property("isCopying")
    assert till.sees("Copy the newest to a stick")


def test_a_copy_goes_on_while_other_pages_are_looked_at_and_can_be_stopped(
    till: TillWindow, office: PaperOffice
) -> None:
    lane = backed_up(till)
    office.sticks_in = [ONE]
    till.desk.stick.begin(office.kept[0].name)
    lane.run_one()
    lane.run_one()
    go_on = office.copy
    assert go_on is not None
    till.desk.go("drawer")
    lane.run_one()
    till.desk.go("settings", part="backup")
    stick = stick_of(till)
    assert stick.property("isCopying")
    stick.stop()
    assert stick.property("progressText") == "Stopping"
    till.settle()
    assert (go_on.is_given_up, stick.property("isCopying")) == (True, False)
    assert till.reads("Stopped. Nothing of it is on the stick.")


def test_a_copy_that_is_stopped_while_a_stick_is_looked_for_is_not_begun(
    till: TillWindow, office: PaperOffice
) -> None:
    backed_up(till)
    office.sticks_in = [ONE]
    stick = stick_of(till)
    stick.copy(office.kept[0].name)
    stick.stop()
    till.settle()
    assert (office.copy, stick.property("isCopying")) == (None, False)
    assert till.reads("Stopped. Nothing of it is on the stick.")


def test_a_copy_beside_one_of_its_name_is_said_by_its_own(
    till: TillWindow, office: PaperOffice
) -> None:
    lane = backed_up(till)
    office.sticks_in = [ONE]
    stick_of(till).copy(office.kept[0].name)
    lane.run_one()
    lane.run_one()
    assert office.copy is not None
    office.copy.place = Path(ONE.folder) / "fynlo-1 (2).backup"
    till.settle()
    assert till.reads("fynlo-1 (2).backup is on KINGSTON. Keep it away from the shop.")


def test_of_several_sticks_one_is_chosen_and_none_is_said(
    till: TillWindow, office: PaperOffice
) -> None:
    backed_up(till)
    tap(till, "Copy the newest to a stick")
    assert till.reads("No memory stick was found.")
    office.sticks_in = [ONE, OTHER]
    tap(till, "Copy the newest to a stick")
    assert till.reads("To which stick?")
    tap(till, "None of them", "Copy the newest to a stick", "BLUE")
    assert office.copy is not None
    assert (office.copy.stick, office.copy.share) == (OTHER, 1_000)


def test_a_stick_that_fails_is_said_and_can_be_tried_again(
    till: TillWindow, office: PaperOffice
) -> None:
    lane = backed_up(till)
    office.sticks_in = [ONE]
    till.desk.stick.begin(office.kept[0].name)
    lane.run_one()
    lane.run_one()
    assert office.copy is not None
    office.copy.is_pulled_out = True
    till.settle()
    assert till.reads("The backup could not be copied.")
    assert till.sees("Copy the newest to a stick")
