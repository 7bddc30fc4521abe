pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Money in the hand: the exact amount and the likely notes, each in one touch. */
GridLayout {
    id: root

    required property CheckoutModel vm
    property bool paired: false

    columns: root.paired ? 2 : 1
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
            // Said once: each of them that says it pushes the last out of sight.
            reason: index === 0 ? qsTr("Start the day first") : ""
            busy: root.vm.isBusy && index === 0
            onClicked: root.vm.takeQuick(index)
        }
    }
}
