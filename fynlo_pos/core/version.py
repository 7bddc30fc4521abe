"""The program's version, as every envelope names the program that wrote it."""

VERSION = "0.1.0"
