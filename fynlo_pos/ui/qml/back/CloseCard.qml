import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till

/** The card machine's own total beside ours, the difference in words. */
CloseStep {
    id: root

    required property CloseDayModel vm

    typed: pad

    Label {
        Layout.fillWidth: true
        text: qsTr("Print the day's total on the card machine and key it in.")
    }
    Panel {
        Layout.fillWidth: true
        implicitHeight: sums.implicitHeight + 2 * Theme.space16

        GridLayout {
            id: sums

            anchors.fill: parent
            anchors.margins: Theme.space16
            columns: 2
            columnSpacing: Theme.space16
            rowSpacing: Theme.space12

            Label {
                Layout.fillWidth: true
                visible: root.vm.machineOurs !== ""
                text: qsTr("On this till")
            }
            Amount {
                Layout.alignment: Qt.AlignRight
                visible: text !== ""
                text: root.vm.machineOurs
                size: Theme.heading
                weight: Theme.medium
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("On the card machine")
            }
            Amount {
                Layout.alignment: Qt.AlignRight
                text: root.vm.machine
                size: Theme.heading
                weight: Theme.medium
            }
            Divider {
                Layout.columnSpan: 2
                Layout.fillWidth: true
                visible: root.vm.machineWords !== ""
            }
            Verdict {
                Layout.columnSpan: 2
                Layout.fillWidth: true
                visible: text !== ""
                text: root.vm.machineWords
                isEven: root.vm.machineIsEven
            }
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.vm.machineHint
        color: Theme.quiet
    }
    Label {
        Layout.fillWidth: true
        visible: !root.vm.machineIsEven
        text: qsTr("A difference is kept in the report and stops nothing.")
        color: Theme.quiet
    }
    keys: [
        Keypad {
            id: pad

            Layout.fillWidth: true
            enterText: qsTr("Next")
            enterEnabled: root.vm.canGoOn
            enterReason: root.vm.whyNot
            onKey: k => root.vm.key(k)
        },
        Button {
            Layout.fillWidth: true
            text: qsTr("There is no total to read")
            onClicked: root.vm.notRead()
        }
    ]
}
