pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Cash: the exact amount and the likely notes in one touch, or what the pad says. */
ColumnLayout {
    id: root

    required property CheckoutModel vm

    spacing: Theme.space12

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        uniformCellWidths: true
        columnSpacing: Theme.space8
        rowSpacing: Theme.space8

        Repeater {
            model: root.vm.quick

            Button {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                size: Button.Large
                kind: index === 0 ? Button.Primary : Button.Plain
                text: modelData.text
                amount: modelData.amount
                enabled: root.vm.takesCash
                busy: root.vm.isBusy && index === 0
                onClicked: root.vm.takeQuick(index)
            }
        }
    }
    Entered {
        Layout.fillWidth: true
        text: qsTr("Given")
        amount: root.vm.entered
        detail: root.vm.changeText
    }
    Button {
        Layout.fillWidth: true
        size: Button.Large
        text: root.vm.takeText
        amount: root.vm.takeAmount
        enabled: root.vm.takesCash && root.vm.canTake
        busy: root.vm.isBusy
        onClicked: root.vm.take()
    }
}
