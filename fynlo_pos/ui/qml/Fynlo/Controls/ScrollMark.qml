import QtQuick

/** Shows where a list is and that there is more. */
Rectangle {
    id: root

    required property Flickable target

    readonly property real _room: root.target.height - 2 * Theme.space4

    anchors.right: parent.right
    anchors.rightMargin: Theme.hairline
    anchors.top: parent.top
    anchors.topMargin: Theme.space4 + Math.max(0, Math.min(1 - root.target.visibleArea.heightRatio, root.target.visibleArea.yPosition)) * root._room
    width: Theme.barWidth
    height: Math.max(Theme.space24, root.target.visibleArea.heightRatio * root._room)
    radius: width / 2
    color: Theme.edge
    // A pixel of rounding is nothing to look for.
    visible: (1 - root.target.visibleArea.heightRatio) * root.target.height > Theme.space4
    z: 4
}
