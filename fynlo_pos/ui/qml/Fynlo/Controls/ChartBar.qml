import QtQuick

/** One bar, and behind it the wider, pale bar of the other time. */
Item {
    id: root

    property int slot: 0
    property real slotWidth: 0
    property real room: 0
    /** Heights as shares of the room, 0 to 1. */
    property real share: 0
    property real sharedBefore: 0
    property bool named: false
    /** Some bar of the chart has another behind it. */
    property bool compares: false

    readonly property real _wide: Math.max(Theme.barWidth, Math.min(Theme.scaled(Theme.target), root.slotWidth * 0.6))

    anchors.left: parent?.left
    anchors.leftMargin: root.slot * root.slotWidth
    width: root.slotWidth
    height: root.room

    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: root._wide
        height: root.sharedBefore * root.room
        topLeftRadius: Theme.space4
        topRightRadius: Theme.space4
        color: Theme.sunk
        border.width: Theme.hairline
        border.color: Theme.edge
        visible: root.sharedBefore > 0
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: root.compares ? Math.round(root._wide * 0.6) : root._wide
        height: root.share * root.room
        topLeftRadius: Theme.space4
        topRightRadius: Theme.space4
        color: root.named ? Theme.accent : Theme.accentSoft
        border.width: Theme.edgeWidth
        border.color: Theme.accent
        visible: root.share > 0
    }
}
