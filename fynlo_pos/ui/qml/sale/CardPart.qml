import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The shop's own card machine: key the amount there, then say what it said. */
ColumnLayout {
    id: root

    required property CheckoutModel vm

    spacing: Theme.space12

    Label {
        Layout.fillWidth: true
        text: root.vm.cardText
        size: Theme.heading
        weight: Theme.bold
    }
    RowLayout {
        Layout.fillWidth: true
        uniformCellSizes: true
        spacing: Theme.space8

        Button {
            Layout.fillWidth: true
            size: Button.Large
            text: qsTr("Declined")
            enabled: !root.vm.isBusy
            onClicked: root.vm.declined()
        }
        Button {
            Layout.fillWidth: true
            size: Button.Large
            kind: Button.Primary
            text: qsTr("Taken")
            enabled: root.vm.canTake
            busy: root.vm.isBusy
            onClicked: root.vm.take()
        }
    }
    Entered {
        Layout.fillWidth: true
        text: root.vm.isTipping ? qsTr("Tip on the card machine") : qsTr("Amount")
        amount: root.vm.entered
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space8

        Chip {
            text: qsTr("Tip")
            amount: root.vm.tip
            chosen: root.vm.isTipping || root.vm.tip !== ""
            enabled: !root.vm.isBusy
            onClicked: root.vm.setTipping(!root.vm.isTipping)
        }
        Chip {
            visible: root.vm.tip !== ""
            text: qsTr("No tip")
            removable: true
            onClicked: root.vm.clearTip()
        }
    }
}
