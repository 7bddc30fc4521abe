import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 5: the receipt printer, tested here, and the drawer that hangs on it. */
ColumnLayout {
    id: root

    required property FirstRunPrinterModel vm

    spacing: Theme.space16

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space12

        Field {
            Layout.fillWidth: true
            label: qsTr("Address of the printer")
            text: root.vm.address
            placeholder: qsTr("Such as 192.168.1.50")
            enterName: qsTr("Test")
            onEdited: text => root.vm.write(text)
            onAccepted: root.vm.test()
        }
        Button {
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Test")
            iconName: "printer"
            enabled: root.vm.canTest || root.vm.isTesting
            reason: qsTr("Write its address first")
            busy: root.vm.isTesting
            onClicked: root.vm.test()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.vm.words !== ""
        spacing: Theme.space8

        Icon {
            icon: root.vm.failed ? "warning" : "check"
            color: root.vm.failed ? Theme.warn : Theme.go
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.words
            weight: Theme.medium
            color: root.vm.failed ? Theme.warn : Theme.go
            Accessible.role: Accessible.AlertMessage
        }
    }
    Switch {
        Layout.fillWidth: true
        text: qsTr("A cash drawer is connected to the printer")
        detail: qsTr("It opens when cash is taken.")
        on: root.vm.hasDrawer
        onChanged: on => root.vm.setDrawer(on)
    }
}
