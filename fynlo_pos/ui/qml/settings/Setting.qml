import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** One of a few, under what it decides. The segments stand below one another when they would not fit side by side. */
ColumnLayout {
    id: root

    property string text: ""
    property string detail: ""
    property list<string> options
    property int current: 0

    signal chosen(int index)

    spacing: Theme.space4

    Label {
        Layout.fillWidth: true
        text: root.text
        weight: Theme.medium
    }
    Segmented {
        Layout.fillWidth: true
        visible: implicitWidth <= root.width
        name: root.text
        options: root.options
        current: root.current
        size: Theme.targetMid
        onChosen: index => root.chosen(index)
    }
    Button {
        Layout.fillWidth: true
        visible: !root.children[1].visible
        text: root.options[root.current] ?? ""
        accessibleName: qsTr("%1: %2. Choose another").arg(root.text).arg(text)
        iconName: "down"
        size: Button.Medium
        onClicked: picker.open()
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.detail
        size: Theme.small
        color: Theme.quiet
    }
    Item {
        visible: false // a sheet opens on the stage; here it takes no room

        Picker {
            id: picker

            title: root.text
            options: root.options
            current: root.current
            onChosen: index => root.chosen(index)
        }
    }
}
