import QtQuick
import QtQuick.Layouts

/** What a sheet is about: its title, its amount, what will happen, and the cross. */
ColumnLayout {
    id: root

    property string title: ""
    property string amount: ""
    property string text: ""
    property bool closable: true

    signal closed

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        // As with the cross: nothing moves when that goes.
        Layout.minimumHeight: Theme.target
        Layout.leftMargin: Theme.space24
        Layout.rightMargin: Theme.space8
        Layout.topMargin: Theme.space8
        spacing: Theme.space16

        Label {
            Layout.fillWidth: true
            text: root.title
            size: Theme.heading
            weight: Theme.bold
            lines: 2
        }
        Amount {
            visible: root.amount !== ""
            text: root.amount
            size: Theme.figure
            weight: Theme.bold
        }
        IconButton {
            visible: root.closable
            iconName: "close"
            name: qsTr("Close")
            onClicked: root.closed()
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space24
        Layout.rightMargin: Theme.space24
        Layout.bottomMargin: Theme.space8
        visible: root.text !== ""
        text: root.text
    }
}
