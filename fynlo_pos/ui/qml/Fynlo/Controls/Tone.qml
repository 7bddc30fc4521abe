import QtQuick

/** What a colour says; always beside a word, an icon or a number that says it too. */
QtObject {
    enum Kind {
        Plain,
        Accent,
        Good,
        Warn,
        Stop
    }
}
