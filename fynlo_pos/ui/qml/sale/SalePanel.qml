import QtQuick

/** What lies over the tiles while it is asked for, and has the keys meanwhile. */
Loader {
    focus: active
    onLoaded: forceActiveFocus()
}
