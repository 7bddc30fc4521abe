pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** Count the drawer: notes and coins, or their total. What should be there comes after. */
CloseStep {
    id: root

    required property CloseDayModel vm
    readonly property bool sideBySide: width >= Theme.scaled(root.narrow ? 480 : 860)

    typed: pad

    Segmented {
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(420)
        visible: root.vm.pieces.length > 0
        name: qsTr("How to count")
        options: [qsTr("Notes and coins"), qsTr("Total")]
        current: root.vm.byTotal ? 1 : 0
        onChosen: index => root.vm.countBy(index)
    }
    GridLayout {
        Layout.fillWidth: true
        visible: !root.vm.byTotal
        flow: GridLayout.TopToBottom
        rows: root.sideBySide ? 6 : 12
        columnSpacing: Theme.space8
        rowSpacing: Theme.space8
        uniformCellWidths: true

        Repeater {
            model: root.vm.pieces

            PieceTile {
                required property int index
                required property var modelData

                Layout.fillWidth: true
                piece: modelData
                onClicked: root.vm.choosePiece(index)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: root.vm.byTotal
        text: qsTr("Key in everything that is in the drawer, the float included.")
        color: Theme.quiet
    }
    keys: [
        RowLayout {
            Layout.fillWidth: true

            Label {
                text: qsTr("Counted")
                size: Theme.heading
                weight: Theme.bold
            }
            Amount {
                Layout.fillWidth: true
                lone: true
                text: root.vm.counted
                size: Theme.total
                weight: Theme.bold
            }
        },
        Keypad {
            id: pad

            Layout.fillWidth: true
            kind: root.vm.byTotal ? Keypad.Money : Keypad.Count
            onKey: k => root.vm.key(k)
        },
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space8

            Button {
                visible: !root.vm.byTotal
                text: qsTr("Next note")
                size: Button.Large
                onClicked: root.vm.key("enter")
            }
            Button {
                Layout.fillWidth: true
                text: qsTr("Counted")
                kind: Button.Primary
                size: Button.Large
                enabled: root.vm.canGoOn
                reason: root.vm.whyNot
                onClicked: root.vm.goOn()
            }
        }
    ]
}
