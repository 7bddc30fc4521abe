import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../back"
import "../shell"

/** The end of the day, one step after another: cash, card machine, close, Z. */
PageFrame {
    id: root

    required property CloseDayModel vm

    title: qsTr("Close the day")
    backs: root.vm.step < 3 && !root.vm.isBusy
    Keys.forwardTo: [cash.typed, card.typed, last.typed]
    Keys.onReturnPressed: root.vm.key("enter")
    Keys.onEnterPressed: root.vm.key("enter")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Tabs {
            Layout.fillWidth: true
            visible: root.vm.step < 3
            name: qsTr("Steps")
            options: root.vm.stepNames
            current: root.vm.step
            onChosen: index => root.vm.goTo(index)
        }
        CloseCash {
            id: cash

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.step === 0
            vm: root.vm
        }
        CloseCard {
            id: card

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.step === 1
            vm: root.vm
        }
        CloseFinal {
            id: last

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.step === 2
            vm: root.vm
            roomy: root.height >= Theme.scaled(720)
        }
        CloseDone {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.vm.step === 3
            vm: root.vm
            whyNotPrinted: root.shell.thisDevice.whyNotPrinted
        }
    }
}
