pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Which lines go to an order of their own. */
Sheet {
    id: root

    required property SplitModel vm

    title: qsTr("Split")
    text: qsTr("What goes becomes an order of its own, on hold. The rest stays here.")
    primaryText: qsTr("Split off")
    primaryAmount: root.vm.amount
    primaryEnabled: root.vm.canSplit
    primaryReason: root.vm.whyNot
    onPrimary: root.vm.split()
    onClosed: root.vm.close()

    Repeater {
        model: root.vm.rows.length

        RowLayout {
            id: line

            required property int index
            readonly property var part: root.vm.rows[line.index]

            Layout.fillWidth: true
            spacing: Theme.space12

            Label {
                Layout.fillWidth: true
                text: line.part.name
                weight: Theme.medium
                lines: 2
            }
            Stepper {
                value: line.part.value
                to: line.part.most
                shown: line.part.shown
                name: line.part.name
                onMoved: value => root.vm.choose(line.index, value)
            }
        }
    }
}
