import QtQuick

/** The 3 px ring around what the keyboard is on. */
Rectangle {
    id: root

    required property bool shown
    /** Drawn inside the edge, where a list would cut it off outside. */
    property bool inside: false
    property int round: Theme.radius
    readonly property int _out: root.inside ? 0 : Theme.focusWidth + Theme.hairline

    anchors.fill: parent
    anchors.margins: -root._out
    radius: root.round + root._out
    color: Theme.clear
    border.width: Theme.focusWidth
    border.color: Theme.accent
    visible: root.shown
    z: 2
}
