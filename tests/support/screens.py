"""Every screen of the till in every state that matters."""

from tests.support.screens_back import BACK, FIRST_RUN, QUIET, REPORTS
from tests.support.screens_menu import ASKED, MENU
from tests.support.screens_offline import OFFLINE
from tests.support.screens_selling import DOOR, SALE
from tests.support.screens_tabs import AGREED, TWO_TILLS

SCENES = (DOOR, SALE, QUIET, BACK, MENU, ASKED, OFFLINE, REPORTS, FIRST_RUN, TWO_TILLS, AGREED)
