pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/** What an empty place says: what it is for, and what to do first. */
Item {
    id: root

    property string iconName: ""
    property string title: ""
    property string text: ""
    property string actionText: ""

    signal action

    implicitWidth: Theme.width320
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.space16, Theme.sheetWidth)
        spacing: Theme.space8

        Icon {
            Layout.alignment: Qt.AlignHCenter
            visible: root.iconName !== ""
            icon: root.iconName
            size: 2 * Theme.iconSize
            color: Theme.quiet
        }
        Label {
            Layout.fillWidth: true
            visible: root.title !== ""
            text: root.title
            size: Theme.heading
            weight: Theme.bold
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            Layout.fillWidth: true
            visible: root.text !== ""
            text: root.text
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
        }
        Loader {
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.width
            Layout.topMargin: Theme.space8
            active: root.actionText !== ""
            visible: active
            sourceComponent: Button {
                text: root.actionText
                kind: Button.Accent
                size: Button.Medium
                onClicked: root.action()
            }
        }
    }
}
