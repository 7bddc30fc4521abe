import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Sales that cannot be sent, carried by hand: saved at the till they are on, taken in at another. */
ColumnLayout {
    id: root

    required property LateFilesModel vm

    spacing: Theme.space8

    Label {
        Layout.fillWidth: true
        text: qsTr("Sales by file")
        size: Theme.heading
        weight: Theme.bold
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("Where a terminal cannot reach the hub any more, or was taken out, its sales go by a memory stick: save them there, and take them in at a till that may add terminals.")
        color: Theme.quiet
    }
    GridLayout {
        Layout.fillWidth: true
        columns: root.width >= Theme.scaled(600) ? 2 : 1
        columnSpacing: Theme.space12
        rowSpacing: Theme.space8
        uniformCellWidths: true

        Button {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            text: qsTr("Save this till’s sales to a file")
            iconName: "export"
            size: Button.Medium
            enabled: root.vm.canSave
            reason: root.vm.whyNotSave
            busy: root.vm.isSaving
            onClicked: root.vm.save()
        }
        Button {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            text: qsTr("Take in from a file")
            iconName: "box"
            size: Button.Medium
            enabled: root.vm.canLook
            reason: root.vm.whyNotLook
            onClicked: root.vm.open()
        }
    }
}
