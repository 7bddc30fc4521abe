pragma ComponentBehavior: Bound
import QtQuick
import Fynlo.Controls
import Fynlo.Till

/** What was taken so far; a touch gives a part back. */
Flow {
    id: root

    required property CheckoutModel vm
    /** Where there is little room a part is its amount alone; its name is still spoken. */
    property bool named: true

    visible: root.vm.parts.length > 0
    spacing: Theme.space8

    Label {
        height: Theme.target
        visible: root.named
        text: qsTr("Taken so far")
        verticalAlignment: Text.AlignVCenter
    }
    Repeater {
        model: root.vm.parts

        Chip {
            required property int index
            required property var modelData

            text: root.named ? modelData.text : modelData.amount
            amount: root.named ? modelData.amount : ""
            removable: true
            ringInside: true
            accessibleName: qsTr("Give back %1 %2").arg(modelData.text).arg(modelData.amount)
            onClicked: root.vm.giveBack(index)
        }
    }
}
