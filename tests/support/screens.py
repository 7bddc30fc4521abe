"""Every screen of the till in every state that matters."""

from tests.support.screens_back import BACK, FIRST_RUN, QUIET, REPORTS
from tests.support.screens_menu import ASKED, MENU
from tests.support.screens_selling import DOOR, SALE

SCENES = (DOOR, SALE, QUIET, BACK, MENU, ASKED, REPORTS, FIRST_RUN)
