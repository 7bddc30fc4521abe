"""What became of a print job or a drawer: values, never exceptions into a sale."""

import msgspec

from fynlo_pos.core.words import Told


class Printed(msgspec.Struct, frozen=True, tag=True):
    """It is on paper. `is_confirmed` is True when the printer said so, False when it cannot say.

    `notice` is a sentence about something to see to soon (paper running out), or empty.
    """

    is_confirmed: bool = True
    notice: Told = ""


class NotPrinted(msgspec.Struct, frozen=True, tag=True):
    """It is not known to be on paper; `reason` is a sentence for the person at the till.

    `may_be_on_paper` is True when the job was sent and its end is unknown: printing it again could
    put it on paper twice, so a person decides. `is_about_job` is True when this job itself cannot
    be printed, whatever the printer's state: it must not hold up the jobs behind it.
    `is_silent` is True when the printer took the call and said nothing: some never answer.
    """

    reason: Told
    may_be_on_paper: bool = False
    is_about_job: bool = False
    is_silent: bool = False


PrintOutcome = Printed | NotPrinted


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The pulse for the drawer was delivered."""


class NotOpened(msgspec.Struct, frozen=True, tag=True):
    """The drawer was not opened; `reason` is a sentence for the person at the till."""

    reason: Told


class NoDrawer(msgspec.Struct, frozen=True, tag=True):
    """This printer has no drawer; the till's is opened by hand."""


DrawerOutcome = Opened | NotOpened | NoDrawer
