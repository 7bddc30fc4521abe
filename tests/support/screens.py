"""Every screen of the till in every state that matters."""

from tests.support.screens_back import BACK, QUIET, REPORTS
from tests.support.screens_first_run import FIRST_RUN
from tests.support.screens_joining import JOINING
from tests.support.screens_kitchen import AT_THE_TILL, BESIDE
from tests.support.screens_menu import ASKED, MENU
from tests.support.screens_offline import OFFLINE
from tests.support.screens_selling import DOOR, LEAPT, SALE
from tests.support.screens_starting import STARTING
from tests.support.screens_tabs import AGREED, TWO_TILLS
from tests.support.screens_terminals import ALONE, TERMINALS
from tests.support.screens_training import TRAINING

SCENES = (
    STARTING,
    DOOR,
    LEAPT,
    SALE,
    QUIET,
    BACK,
    MENU,
    ASKED,
    OFFLINE,
    TRAINING,
    REPORTS,
    FIRST_RUN,
    JOINING,
    ALONE,
    TERMINALS,
    TWO_TILLS,
    AGREED,
    AT_THE_TILL,
    BESIDE,
)
