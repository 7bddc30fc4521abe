import QtQuick
import QtQuick.Layouts

/** How far something has come, in words, with a way out. */
Item {
    id: root

    /** 0 to 1; below 0 when nobody knows. */
    property real value: -1
    property string text: ""
    property string cancelText: ""

    signal cancelled

    readonly property bool _known: root.value >= 0

    implicitWidth: Theme.width240
    implicitHeight: row.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.text + (root._known ? " " + Math.round(root.value * 100) + "%" : "")

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: Theme.space12

        Spinner {
            running: !root._known
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Label {
                Layout.fillWidth: true
                visible: root.text !== ""
                text: root.text
            }
            Rectangle {
                Layout.fillWidth: true
                implicitHeight: Theme.space8
                visible: root._known
                radius: height / 2
                color: Theme.sunk
                border.width: Theme.hairline
                border.color: Theme.edge

                Rectangle {
                    anchors.left: parent.left
                    anchors.top: parent.top
                    anchors.bottom: parent.bottom
                    width: Math.max(height, parent.width * Math.min(1, root.value))
                    radius: height / 2
                    color: Theme.accent
                }
            }
        }
        Button {
            visible: root.cancelText !== ""
            text: root.cancelText
            onClicked: root.cancelled()
        }
    }
}
