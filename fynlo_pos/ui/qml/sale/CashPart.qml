pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Cash: the exact amount and the likely notes, each in one touch. */
ColumnLayout {
    id: root

    required property CheckoutModel vm

    spacing: Theme.space8

    Repeater {
        model: root.vm.quick

        Button {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumHeight: Theme.scaled(Theme.targetMain + Theme.space24)
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
