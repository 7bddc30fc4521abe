import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One terminal: what it is, how it stands, and the way to take it out. */
Item {
    id: root

    required property var terminal
    property bool divided: true

    signal takenOut

    implicitHeight: Math.max(Theme.targetMain, row.implicitHeight + 2 * Theme.space8)

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space16
        anchors.rightMargin: Theme.space8
        spacing: Theme.space12

        Icon {
            icon: root.terminal.icon
            color: root.terminal.tone === Tone.Stop ? Theme.quiet : Theme.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.terminal.title
                weight: Theme.bold
            }
            Label {
                Layout.fillWidth: true
                text: root.terminal.detail
                size: Theme.small
                color: Theme.quiet
            }
        }
        Label {
            text: root.terminal.status
            size: Theme.small
            weight: Theme.bold
            color: root.terminal.tone === Tone.Plain ? Theme.quiet : Theme.tone(root.terminal.tone)
            wrapMode: Text.NoWrap
        }
        IconButton {
            visible: root.terminal.canTakeOut
            iconName: "trash"
            name: qsTr("Take out %1").arg(root.terminal.title)
            onClicked: root.takenOut()
        }
        Item {
            visible: !root.terminal.canTakeOut
            implicitWidth: Theme.space8
        }
    }
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.divided
    }
}
