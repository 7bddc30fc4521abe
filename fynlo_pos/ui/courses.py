"""Courses in words: the first is made at once, later ones wait until they are called away."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

MOST_COURSES: Final = 4


def course_words(course: int) -> str:
    """Return a course, counted from 0 in the records, as people count them: ``Course 2``."""
    return filled(translate("Kitchen", "Course {number}"), number=course + 1)
