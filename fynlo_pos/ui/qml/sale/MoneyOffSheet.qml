pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Money off: a usual percentage in one touch, or keyed. */
Sheet {
    id: root

    required property MoneyOffModel vm

    title: qsTr("Discount")
    amount: root.vm.entered
    primaryText: qsTr("Take off")
    primaryAmount: root.vm.entered
    primaryEnabled: root.vm.canApply
    primaryReason: qsTr("Key in how much")
    secondaryText: root.vm.canRemove ? qsTr("No discount") : ""
    onPrimary: root.vm.apply()
    onSecondary: root.vm.remove()
    onClosed: root.vm.close()

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space8

        Repeater {
            model: root.vm.rates

            Chip {
                required property int index
                required property string modelData

                text: modelData
                accessibleName: qsTr("%1 off").arg(modelData)
                onClicked: root.vm.applyRate(index)
            }
        }
    }
    Segmented {
        Layout.fillWidth: true
        name: qsTr("Percent or amount")
        options: [qsTr("Percent"), qsTr("Amount")]
        current: root.vm.kind
        onChosen: index => root.vm.chooseKind(index)
    }
    Keypad {
        Layout.fillWidth: true
        focus: true
        kind: Keypad.Money
        onKey: k => root.vm.key(k)
    }
}
