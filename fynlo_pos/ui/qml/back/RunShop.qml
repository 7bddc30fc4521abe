import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Step 1: what the shop is called, and whether it is registered for VAT. Asked once. */
ColumnLayout {
    id: root

    required property FirstRunModel vm

    spacing: Theme.space24

    RunNearby {
        Layout.fillWidth: true
        visible: root.vm.offersJoining
        vm: root.vm.joining
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.offersJoining
        text: qsTr("Or begin a new shop")
        size: Theme.heading
        weight: Theme.bold
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Name of the shop")
        text: root.vm.name
        placeholder: qsTr("Such as The Corner Café")
        focus: true
        onEdited: text => root.vm.write("name", text)
        onAccepted: root.vm.goOn()
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space4

        Label {
            Layout.fillWidth: true
            text: qsTr("Is the shop registered for VAT?")
            weight: Theme.medium
        }
        Segmented {
            Layout.fillWidth: true
            name: qsTr("Is the shop registered for VAT?")
            options: [qsTr("No"), qsTr("Yes")]
            current: root.vm.registered
            size: Theme.targetMid
            onChosen: index => root.vm.register(index)
        }
        Label {
            Layout.fillWidth: true
            visible: root.vm.registered === 0
            text: qsTr("Then no screen, receipt or report says a word about it.")
            size: Theme.small
            color: Theme.quiet
        }
    }
    Field {
        Layout.fillWidth: true
        visible: root.vm.registered === 1
        label: qsTr("VAT number")
        text: root.vm.vatNumber
        placeholder: qsTr("Such as GB 123 4567 89")
        hint: qsTr("Printed on every receipt. It can be added later.")
        error: root.vm.vatError
        onEdited: text => root.vm.write("vat_number", text)
        onAccepted: root.vm.goOn()
    }
}
