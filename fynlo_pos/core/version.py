"""The program's version, as every envelope names the program that wrote it."""

VERSION = "0.1.0"
RELEASED = "2026-11-01"
"""No clock that is right was ever earlier. Set with the version."""
