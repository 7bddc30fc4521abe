import QtQuick

/** The drawn face of a tappable control: fill, edge, and a veil while pressed. */
Rectangle {
    id: root

    property bool pressed: false
    /** Its colour is a tone, with `inkOn` on it. */
    property bool filled: false

    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.edgeWidth
    border.color: Theme.line

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.filled ? Theme.veilOn : Theme.veil
        visible: root.pressed
    }
}
