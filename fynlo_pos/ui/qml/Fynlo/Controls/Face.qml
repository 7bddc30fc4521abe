import QtQuick

/** The drawn face of a tappable control: fill, edge, and a veil while pressed. */
Rectangle {
    id: root

    property bool pressed: false

    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.edgeWidth
    border.color: Theme.line

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: Theme.veil
        visible: root.pressed
    }
}
