pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Which lines go to an order of their own. */
Sheet {
    id: root

    required property SplitModel vm

    /** A long order stands in two columns where there is room: all of it is in sight. */
    readonly property bool sideways: root.vm.rows.length > 4 && width >= Theme.scaled(780)

    wide: root.sideways
    title: qsTr("Split")
    text: qsTr("What goes becomes an order of its own, on hold. The rest stays here.")
    primaryText: qsTr("Split off")
    primaryAmount: root.vm.amount
    primaryEnabled: root.vm.canSplit
    primaryReason: root.vm.whyNot
    onPrimary: root.vm.split()
    onClosed: root.vm.close()

    GridLayout {
        Layout.fillWidth: true
        columns: root.sideways ? 2 : 1
        uniformCellWidths: true
        columnSpacing: Theme.space32
        rowSpacing: Theme.space12

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
}
