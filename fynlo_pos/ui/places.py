"""The names of the pages that others lead to. ``pages.py`` says what stands at each."""

FIRST_RUN = "first-run"
SIGN_IN = "sign-in"
HOME = "sale"
DRAWER = "drawer"
HISTORY = "history"
CLOSE_DAY = "close-day"
CLOSED_DAYS = "closed-days"
REPORTS = "reports"
STATUS = "status"
KITCHEN = "kitchen"
TO_LOOK_AT = "to-look-at"
SETTINGS = "settings"
PRODUCTS = "products"

OPEN_TO_ALL = frozenset({FIRST_RUN, SIGN_IN})
"""Shown to people who are not signed in."""
