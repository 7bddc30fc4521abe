import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 5: the receipt printer, tested here, and the drawer that hangs on it. */
ColumnLayout {
    id: root

    required property FirstRunModel vm

    spacing: Theme.space16

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space12

        Field {
            Layout.fillWidth: true
            label: qsTr("Address of the printer")
            text: root.vm.printer
            placeholder: qsTr("Such as 192.168.1.50")
            enterName: qsTr("Test")
            onEdited: text => root.vm.writePrinter(text)
            onAccepted: root.vm.testPrinter()
        }
        Button {
            Layout.alignment: Qt.AlignBottom
            text: qsTr("Test")
            iconName: "printer"
            enabled: root.vm.canTest || root.vm.isBusy
            reason: qsTr("Write its address first")
            busy: root.vm.isBusy
            onClicked: root.vm.testPrinter()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.vm.printerWords !== ""
        spacing: Theme.space8

        Icon {
            icon: root.vm.printerFailed ? "warning" : "check"
            color: root.vm.printerFailed ? Theme.warn : Theme.go
        }
        Label {
            Layout.fillWidth: true
            text: root.vm.printerWords
            weight: Theme.medium
            color: root.vm.printerFailed ? Theme.warn : Theme.go
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
