import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The receipt printer of this till, tested here, and the drawer that hangs on it. */
ColumnLayout {
    id: root

    required property PrinterModel vm

    readonly property bool isNetwork: root.vm.via === 1
    readonly property bool isFolder: root.vm.via === 2

    spacing: Theme.space24

    Setting {
        Layout.fillWidth: true
        text: qsTr("Receipt printer")
        detail: root.vm.via === 0 ? qsTr("Without a printer, receipts stay on the screen.") : root.isFolder ? qsTr("Each receipt becomes a file, for a shop that prints elsewhere.") : ""
        options: [qsTr("None"), qsTr("Network"), qsTr("Folder")]
        current: root.vm.via
        onChosen: index => root.vm.chooseVia(index)
    }
    Field {
        Layout.fillWidth: true
        visible: root.vm.via > 0
        label: root.isFolder ? qsTr("Folder") : qsTr("Address of the printer")
        text: root.vm.address
        placeholder: root.isFolder ? qsTr("Such as receipts") : qsTr("Such as 192.168.1.50")
        hint: root.isFolder ? "" : qsTr("Hold the printer's feed button while switching it on: its test page shows the address.")
        error: root.vm.addressError
        enterName: qsTr("Save")
        onEdited: text => root.vm.writeAddress(text)
        onAccepted: root.vm.endAddress()
        onEditingChanged: {
            if (!editing)
                root.vm.endAddress();
        }
    }
    Button {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.width320
        visible: root.vm.via > 0
        text: qsTr("Test")
        iconName: "printer"
        size: Button.Medium
        enabled: root.vm.canTest || root.vm.isTesting
        reason: qsTr("Write its address first")
        busy: root.vm.isTesting
        onClicked: root.vm.test()
    }
    Panel {
        Layout.fillWidth: true
        visible: root.vm.words !== ""
        tone: root.vm.failed ? Tone.Warn : Tone.Good
        implicitHeight: result.implicitHeight + 2 * Theme.space16

        ColumnLayout {
            id: result

            anchors.fill: parent
            anchors.margins: Theme.space16
            spacing: Theme.space12

            Label {
                Layout.fillWidth: true
                text: root.vm.words
                weight: Theme.medium
                Accessible.role: Accessible.AlertMessage
            }
            Label {
                Layout.fillWidth: true
                visible: root.vm.offersSilence
                text: qsTr("Some printers never say how they are and print all the same. If this is one of them, the till can print without waiting for an answer; it then cannot tell when the paper is out.")
            }
            Button {
                Layout.fillWidth: true
                visible: root.vm.offersSilence
                text: qsTr("This printer never answers: print anyway")
                size: Button.Medium
                onClicked: root.vm.believeIt()
            }
        }
    }
    Setting {
        Layout.fillWidth: true
        visible: root.vm.via > 0
        text: qsTr("Letters on a line")
        detail: qsTr("32 for narrow paper of 58 mm; 42 or 48 for paper of 80 mm.")
        options: ["32", "42", "48"]
        current: root.vm.columns
        onChosen: index => root.vm.chooseColumns(index)
    }
    Switch {
        Layout.fillWidth: true
        visible: root.vm.via > 0
        text: qsTr("Print an order chit for every order")
        detail: qsTr("What to make, for the kitchen or the bar, when an order is paid or held. An order taken up again prints only what is new.")
        on: root.vm.printsChits
        onChanged: on => root.vm.setPrintsChits(on)
    }
    Switch {
        Layout.fillWidth: true
        visible: root.isNetwork
        text: qsTr("The printer says how it is")
        detail: root.vm.answers ? qsTr("A receipt counts as printed when the printer says so.") : qsTr("A receipt counts as printed once it was sent.")
        on: root.vm.answers
        onChanged: on => root.vm.setAnswers(on)
    }
    Switch {
        Layout.fillWidth: true
        visible: root.isNetwork
        text: qsTr("A cash drawer is connected to the printer")
        detail: qsTr("It opens when cash is taken.")
        on: root.vm.hasDrawer
        onChanged: on => root.vm.setDrawer(on)
    }
    Setting {
        Layout.fillWidth: true
        visible: root.isNetwork && root.vm.hasDrawer
        text: qsTr("Socket of the drawer")
        detail: qsTr("If the drawer stays shut, choose the other.")
        options: [qsTr("Pin 2, usual"), qsTr("Pin 5")]
        current: root.vm.drawerPin
        onChosen: index => root.vm.choosePin(index)
    }
}
