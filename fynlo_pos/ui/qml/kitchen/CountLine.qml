import QtQuick
import QtQuick.Layouts
import Fynlo.Controls

/** How much of one thing, its figure first. */
RowLayout {
    id: root

    required property var modelData
    property int size: Theme.figure

    Layout.fillWidth: true
    spacing: Theme.space12

    Amount {
        Layout.alignment: Qt.AlignTop
        Layout.minimumWidth: Theme.scaled(Theme.space32)
        text: root.modelData.count
        size: root.size
        weight: Theme.bold
    }
    Words {
        Layout.fillWidth: true
        text: root.modelData.name
        isName: true
        size: root.size
    }
}
