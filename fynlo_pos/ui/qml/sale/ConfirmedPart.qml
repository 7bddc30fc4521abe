import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Taken outside the till, as on the shop's own card machine: key the amount there, then say what it said. */
ColumnLayout {
    id: root

    required property CheckoutModel vm
    property bool tight: false

    spacing: Theme.space12

    Label {
        Layout.fillWidth: true
        // Room for two lines: nothing below moves while an amount is keyed.
        Layout.preferredHeight: Math.max(implicitHeight, Math.ceil(2.8 * size))
        verticalAlignment: Text.AlignVCenter
        text: root.vm.askText
        size: root.tight || root.width < Theme.scaled(240) ? Theme.heading : Theme.figure
        weight: Theme.bold
    }
    Button {
        Layout.fillWidth: true
        size: Button.Large
        kind: Button.Primary
        text: qsTr("Taken")
        enabled: root.vm.canTake
        reason: root.vm.whyNot
        busy: root.vm.isBusy
        onClicked: root.vm.take()
    }
    Button {
        Layout.fillWidth: true
        size: Button.Large
        visible: root.vm.canDecline
        text: qsTr("Declined")
        enabled: !root.vm.isBusy
        onClicked: root.vm.declined()
    }
    Flow {
        Layout.fillWidth: true
        visible: root.vm.takesTip
        spacing: Theme.space8

        Chip {
            text: root.vm.tip === "" ? qsTr("Add a tip") : qsTr("Tip")
            amount: root.vm.tip
            chosen: root.vm.isTipping
            enabled: !root.vm.isBusy
            onClicked: root.vm.setTipping(!root.vm.isTipping)
        }
        Chip {
            visible: root.vm.tip !== ""
            text: qsTr("No tip")
            removable: true
            enabled: !root.vm.isBusy
            onClicked: root.vm.clearTip()
        }
    }
}
