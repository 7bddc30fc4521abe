import QtQuick

/** The colours of one theme. UI.md's table names what each is for. */
QtObject {
    required property color ground
    required property color surface
    required property color sunk
    required property color ink
    required property color quiet
    required property color line
    required property color edge
    required property color accent
    required property color accentSoft
    required property color go
    required property color goSoft
    required property color warn
    required property color warnSoft
    required property color stop
    required property color stopSoft
    required property color inkOn
    /** Laid over a face while it is pressed; so light that its text can still be read. */
    required property color veil
    /** Laid over a face filled with a tone, whose press a light one would not show. */
    required property color veilOn
    /** Laid over the screen behind a sheet. */
    required property color shade
    /** A 4 px bar on tile and category, never a face. */
    required property list<color> categories
}
